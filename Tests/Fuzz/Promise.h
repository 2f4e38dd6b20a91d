// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/** What holds whatever comes in. A program that ends is what a fuzzer takes for a finding. */
namespace slackwater::fuzz
{

inline void promise (bool holds, std::string_view what, const std::string& shown = {})
{
    if (holds)
        return;
    std::fprintf (stderr, "\nNot kept: %.*s\n%s\n", static_cast<int> (what.size()), what.data(), shown.c_str());
    std::abort();
}

/** Each refusal says what is wrong and what to do. */
inline void promiseHelp (const Error& error)
{
    promise (! error.problem.empty() && ! error.remedy.empty(), "an error says what, and what to do", error.message());
}

template <typename Value>
[[nodiscard]] bool isGood (const Result<Value>& result)
{
    if (! result)
        promiseHelp (result.error());
    return result.has_value();
}

} // namespace slackwater::fuzz
