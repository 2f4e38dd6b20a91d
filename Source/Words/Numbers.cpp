// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Numbers.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace slackwater::words
{

namespace
{

// The count that is shown may have a tenth: the first value only says which form goes with it.
constexpr Plural<Text> minutesInWords { "numbers.minutes", "{1} minute", "{1} minutes" };

constexpr Sentence<> spelled { "numbers.spelled",
                               "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                               "fifteen sixteen seventeen eighteen nineteen twenty" };
constexpr Plural<Text> spelledMinutesInWords { "numbers.spelled-minutes", "{1} minute", "{1} minutes" };
constexpr Sentence<> lessThanAMinute { "numbers.less-than-a-minute", "less than a minute" };
constexpr Sentence<Count, Count> minutesAndSeconds { "numbers.minutes-and-seconds", "{}:{:02}" };

constexpr std::size_t mostListed = 12;

} // namespace

std::string number (double value) { return fmt::format ("{:g}", std::round (value * 10.0) / 10.0); }

std::string minutes (double count)
{
    const auto shown = number (count);
    return say (minutesInWords, shown == "1" ? 1 : 2, shown);
}

std::string spelledMinutes (int count)
{
    std::istringstream all { say (spelled) };
    std::string word;
    for (int i = 0; i <= std::max (0, count) && all >> word; ++i)
        ;
    return say (spelledMinutesInWords, count, all ? word : std::to_string (count));
}

std::string wholeMinutes (double seconds)
{
    const auto count = std::lround (seconds / 60.0);
    return count < 1 ? say (lessThanAMinute) : minutes (static_cast<double> (count));
}

std::string clock (double seconds)
{
    const auto whole = std::lround (seconds);
    return say (minutesAndSeconds, whole / 60, whole % 60);
}

std::string listed (std::span<const std::string> names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min (names.size(), mostListed); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return text + (names.size() > mostListed ? ", …" : "");
}

} // namespace slackwater::words
