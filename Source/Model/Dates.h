// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/** Moments as text and back: the only place that knows how a date is written. Pure: what time it is, and how far this
    machine's zone lies from UTC, are asked for elsewhere (Storage/Files/MachineTime.h) and come in as arguments.
    Howard Hinnant's date does the work; C++20's own std::chrono::parse and format, which were made from it, may take
   its place when Debian 12 (g++ 12) goes. */
namespace slackwater
{

using UtcTime = std::chrono::sys_seconds; // UTC

/** 2026-01-31T07:30:00Z (RFC 3339), as history, profiles and --json write a moment. */
[[nodiscard]] std::string writeMoment (UtcTime);

/** Reads what writeMoment() writes, and no other form. Empty: it is no moment (a 30 February is none either). */
[[nodiscard]] std::optional<UtcTime> readMoment (std::string_view);

/** 20260131T073000Z: names of files that sort by their time. */
[[nodiscard]] std::string writeCompactMoment (UtcTime);

/** The moment that a name begins with; what comes after it may be anything. */
[[nodiscard]] std::optional<UtcTime> readCompactMoment (std::string_view name);

/** What a calendar and a clock on the wall show, so far east of UTC (so far west: negative). */
[[nodiscard]] std::string dayOf (UtcTime, std::chrono::minutes utcOffset);          // 2026-01-31
[[nodiscard]] std::string dayAndMinuteOf (UtcTime, std::chrono::minutes utcOffset); // 2026-01-31 08:30
[[nodiscard]] int hourOf (UtcTime, std::chrono::minutes utcOffset);                 // 0..23

} // namespace slackwater
