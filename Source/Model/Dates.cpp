// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Dates.h"

#include <date/date.h>

#include <locale>
#include <sstream>

namespace slackwater
{

namespace
{

constexpr const char* momentForm = "%Y-%m-%dT%H:%M:%SZ";
constexpr const char* compactForm = "%Y%m%dT%H%M%SZ";

/** The same in every country: a locale may group the digits of a year. */
std::string written (const char* form, UtcTime moment) { return date::format (std::locale::classic(), form, moment); }

/** The moment at the start of a stream of its text. */
std::optional<UtcTime> momentIn (std::istringstream& text, const char* form)
{
    UtcTime moment;
    text.imbue (std::locale::classic());
    text >> date::parse (form, moment);
    return text ? std::optional { moment } : std::nullopt;
}

} // namespace

std::string writeMoment (UtcTime moment) { return written (momentForm, moment); }

std::optional<UtcTime> readMoment (std::string_view words)
{
    std::istringstream text { std::string (words) };
    const auto moment = momentIn (text, momentForm);
    return text.peek() == std::istringstream::traits_type::eof() ? moment : std::nullopt;
}

std::string writeCompactMoment (UtcTime moment) { return written (compactForm, moment); }

std::optional<UtcTime> readCompactMoment (std::string_view name)
{
    std::istringstream text { std::string (name) };
    return momentIn (text, compactForm);
}

std::string dayOf (UtcTime moment, std::chrono::minutes utcOffset) { return written ("%Y-%m-%d", moment + utcOffset); }

std::string dayAndMinuteOf (UtcTime moment, std::chrono::minutes utcOffset)
{
    return written ("%Y-%m-%d %H:%M", moment + utcOffset);
}

int hourOf (UtcTime moment, std::chrono::minutes utcOffset)
{
    const auto there = moment + utcOffset;
    const auto sinceMidnight = there - std::chrono::floor<std::chrono::days> (there);
    return static_cast<int> (std::chrono::floor<std::chrono::hours> (sinceMidnight).count());
}

} // namespace slackwater
