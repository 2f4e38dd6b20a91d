// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Lengths.h"

#include "Words/Numbers.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace slackwater::words
{

namespace
{

// The count that is shown may have a tenth: the first value only says which form goes with it.
constexpr Plural<Text> minutesInWords { "lengths.minutes", "{1} minute", "{1} minutes" };

constexpr Sentence<> spelled { "lengths.spelled",
                               "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                               "fifteen sixteen seventeen eighteen nineteen twenty" };
constexpr Plural<Text> spelledMinutesInWords { "lengths.spelled-minutes", "{1} minute", "{1} minutes" };
constexpr Sentence<> lessThanAMinute { "lengths.less-than-a-minute", "less than a minute" };
constexpr Sentence<Count, Count> minutesAndSeconds { "lengths.minutes-and-seconds", "{}:{:02}" };

} // namespace

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

} // namespace slackwater::words
