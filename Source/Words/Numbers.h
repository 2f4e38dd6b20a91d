// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

#include <span>
#include <string>

/** What is wrong with a number that a person has typed (Model/WrittenNumber.h). */
namespace slackwater::words::numbers
{

inline constexpr Complaint<> empty { "numbers.empty", "the number is missing", "write one, as in 5 or 5.5" };
inline constexpr Complaint<Text> noNumber { "numbers.no-number", "\"{}\" is not a number",
                                            "write it in digits, as in 5 or 5.5" };
inline constexpr Complaint<Text, Text, Text> somethingBehind { "numbers.something-behind",
                                                               "\"{0}\" has \"{2}\" behind the number",
                                                               "write {1} alone" };
inline constexpr Complaint<Text, Text, Text> perhapsThousands { "numbers.perhaps-thousands",
                                                                "\"{}\" may mean two numbers",
                                                                "write {1} with a point, or {2} without the comma" };
inline constexpr Complaint<Text> notWhole { "numbers.not-whole", "\"{}\" is not a whole number",
                                            "write digits alone, as in 12" };
inline constexpr Complaint<Text> noLength { "numbers.no-length", "\"{}\" is not a length",
                                            "write minutes, as in 5 or 7.5, or 5:30, 90 s, 1 h" };
inline constexpr Complaint<Text, Text, Text> outOfRange { "numbers.out-of-range", "{} is out of range",
                                                          "use a number from {1} to {2}" };

} // namespace slackwater::words::numbers

/** Numbers and lists as people read them. */
namespace slackwater::words
{

/** "10", "7.5": to a tenth. */
[[nodiscard]] std::string number (double);

/** The first twelve, with commas: "arrive, close, …". */
[[nodiscard]] std::string listed (std::span<const std::string> names);

} // namespace slackwater::words
