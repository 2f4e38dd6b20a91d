// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

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

/** Prints something worth knowing that stops nothing, on stderr. */
void notice (const Error&);

} // namespace slackwater::cli
