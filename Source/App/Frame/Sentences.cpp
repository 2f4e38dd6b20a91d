// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Sentences.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace slackwater::app
{

std::string sentence (std::string words)
{
    if (words.empty())
        return words;
    words.front() = static_cast<char> (std::toupper (static_cast<unsigned char> (words.front())));
    return words + ".";
}

std::string inWords (int count)
{
    constexpr std::array words { "no",       "one",     "two",     "three",     "four",     "five",     "six",
                                 "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
                                 "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty" };
    const auto index = static_cast<std::size_t> (std::max (0, count));
    return index < words.size() ? words[index] : std::to_string (index);
}

std::string minutesInWords (int minutes) { return inWords (minutes) + (minutes == 1 ? " minute" : " minutes"); }

} // namespace slackwater::app
