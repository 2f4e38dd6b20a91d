// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>

namespace slackwater
{

/** For comparing names and endings, whatever the machine's language: A to Z alone; all else stays as it is. */
[[nodiscard]] inline std::string inLowerCase (std::string text)
{
    std::transform (text.begin(), text.end(), text.begin(),
                    [] (char c) { return c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c; });
    return text;
}

} // namespace slackwater
