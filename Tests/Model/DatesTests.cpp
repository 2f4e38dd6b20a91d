// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Dates.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace std::chrono_literals;

namespace
{
constexpr UtcTime at (int year, unsigned month, unsigned day, std::chrono::seconds time)
{
    return std::chrono::sys_days { std::chrono::year { year } / static_cast<int> (month) / static_cast<int> (day) }
           + time;
}

constexpr auto morning = at (2026, 1, 31, 7h + 30min + 5s);
} // namespace

TEST_CASE ("A moment is written in UTC and read back, whatever the year", "[model][dates]")
{
    CHECK (writeMoment (morning) == "2026-01-31T07:30:05Z");
    CHECK (writeCompactMoment (morning) == "20260131T073005Z");
    const auto moment = GENERATE (as<UtcTime> {}, morning, UtcTime {}, at (1969, 12, 31, 23h + 59min + 59s),
                                  at (2024, 2, 29, 0s), at (2038, 1, 19, 3h + 14min + 8s), at (9999, 12, 31, 23h));
    CHECK (readMoment (writeMoment (moment)) == moment);
    CHECK (readCompactMoment (writeCompactMoment (moment)) == moment);
}

TEST_CASE ("What is no moment is not read as one", "[model][dates]")
{
    const auto text = GENERATE (as<std::string> {}, "", "now", "2026-01-31", "2026-01-31T07:30:00",
                                "2026-01-31 07:30:00Z", "2026-01-31T07:30:00+01:00", "2026-01-31T07:30:00.5Z",
                                "2026-01-31T07:30:00Z ", "2026-02-30T07:30:00Z", "2026-13-01T07:30:00Z",
                                "2026-01-31T24:30:00Z", "2026-01-31T07:60:00Z", "20260131T073000Z");
    INFO (text);
    CHECK_FALSE (readMoment (text));
}

TEST_CASE ("A name may go on after its moment, and must begin with one", "[model][dates]")
{
    CHECK (readCompactMoment ("20260131T073005Z-4711.jsonl") == morning);
    const auto name = GENERATE (as<std::string> {}, "", "trace", "20260131", "20260231T073000Z-1", "x20260131T073005Z");
    INFO (name);
    CHECK_FALSE (readCompactMoment (name));
}

TEST_CASE ("A calendar and a clock show the day of their own zone", "[model][dates]")
{
    CHECK (dayOf (morning, 0min) == "2026-01-31");
    CHECK (dayAndMinuteOf (morning, 60min) == "2026-01-31 08:30");
    CHECK (hourOf (morning, 60min) == 8);
    CHECK (dayAndMinuteOf (morning, 5h + 45min) == "2026-01-31 13:15"); // Nepal
    CHECK (dayOf (morning, -8h) == "2026-01-30");
    CHECK (hourOf (morning, -8h) == 23);
    CHECK (dayOf (morning, 17h) == "2026-02-01");
    CHECK (hourOf (at (1969, 12, 31, 23h), 0min) == 23);
}
