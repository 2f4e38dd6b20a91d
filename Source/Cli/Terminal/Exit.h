// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <type_traits>
#include <utility>

namespace slackwater::cli
{

/** What the program ends with (contract: command line). */
enum class Exit
{
    done = 0,
    found = 1, // done, and found problems (lint, verify)
    usage = 2,
    input = 3,
    device = 4,
    refused = 5
};

/** Prints "slackwater-cli: FILE:WHERE: what is wrong; what to do" on stderr and gives the code that goes with it. */
Exit complain (const Error&);

/** What a command's callback does: runs it, and complains where that failed. `run` gives a Result of nothing, or of
   what the program ends with. */
template <typename Run>
[[nodiscard]] auto ending (Exit& exit, Run run)
{
    return [&exit, run = std::move (run)]
    {
        const auto done = run();
        if (! done)
            exit = complain (done.error());
        else if constexpr (std::is_same_v<decltype (run()), Result<Exit>>)
            exit = *done;
    };
}

/** Prints something worth knowing that stops nothing, on stderr. */
void notice (const Error&);

} // namespace slackwater::cli
