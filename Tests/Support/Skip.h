// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Support/Catch.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace slackwater::test
{

/** What a program of tests ends with when all it ran was skipped; ctest knows it as SKIP_RETURN_CODE. */
inline constexpr int skippedExit = 4;

/** Set by skip(), for Support/CatchMain.cpp: Catch2 2 knows no skipping. */
inline bool isCaseSkipped = false;

/** Whether SLACKWATER_MUST_RUN, a list such as "device,window", holds that word. ./test sets it to what can be used
 * here. */
[[nodiscard]] inline bool mustRun (std::string_view needs)
{
    const auto* value = std::getenv ("SLACKWATER_MUST_RUN");
    const auto list = "," + std::string (value != nullptr ? value : "") + ",";
    return list.find ("," + std::string (needs) + ",") != std::string::npos;
}

/** Ends a test case that cannot run here: ctest shows it as skipped; as failed, where it must run.
    needs: what is missing, in one word (device, window, terminal). */
inline void skip (std::string_view needs, const std::string& why)
{
    if (mustRun (needs))
        FAIL ("this must run here (SLACKWATER_MUST_RUN), and was about to be skipped: " << why);
    isCaseSkipped = true;
#ifdef SKIP
    SKIP (why);
#else
    WARN ("skipped: " << why);
    throw Catch::TestFailureException(); // ends the case; only an assertion would make it a failure
#endif
}

} // namespace slackwater::test
