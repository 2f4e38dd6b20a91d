// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/** Lengths of time as people read them. */
namespace slackwater::words
{

/** "1 minute", "10 minutes", "7.5 minutes": to a tenth. */
[[nodiscard]] std::string minutes (double count);

/** Of seconds, rounded: "less than a minute", "1 minute", "12 minutes". */
[[nodiscard]] std::string wholeMinutes (double seconds);

/** "one minute", "twelve minutes"; in digits beyond twenty. */
[[nodiscard]] std::string spelledMinutes (int count);

/** Minutes and seconds, rounded: "7:05", "93:10". */
[[nodiscard]] std::string clock (double seconds);

} // namespace slackwater::words
