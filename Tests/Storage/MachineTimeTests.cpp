// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/MachineTime.h"
#include "Support/Catch.h"

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

using namespace slackwater;
using namespace std::chrono_literals;

namespace
{

/** This process stands in another time zone while it lives. */
class InZone
{
public:
    explicit InZone (const std::string& zone)
    {
        if (const auto* was = std::getenv ("TZ"))
            before = was;
        ::setenv ("TZ", zone.c_str(), 1);
        ::tzset();
    }
    ~InZone()
    {
        before ? ::setenv ("TZ", before->c_str(), 1) : ::unsetenv ("TZ");
        ::tzset();
    }
    InZone (const InZone&) = delete;
    InZone& operator= (const InZone&) = delete;

private:
    std::optional<std::string> before;
};

} // namespace

TEST_CASE ("The machine's zone is told as minutes east of UTC, with summer time", "[storage][dates]")
{
    const auto winter = readMoment ("2026-01-31T12:00:00Z").value(),
               summer = readMoment ("2026-07-31T12:00:00Z").value();
    {
        const InZone utc { "UTC0" };
        CHECK (storage::utcOffsetAt (winter) == 0min);
    }
    {
        const InZone vienna { "CET-1CEST,M3.5.0,M10.5.0/3" }; // POSIX writes the sign the other way round
        CHECK (storage::utcOffsetAt (winter) == 60min);
        CHECK (storage::utcOffsetAt (summer) == 120min);
    }
    {
        const InZone kathmandu { "<+0545>-5:45" };
        CHECK (storage::utcOffsetAt (summer) == 345min);
    }
    {
        const InZone newfoundland { "NST3:30NDT,M3.2.0,M11.1.0" };
        CHECK (storage::utcOffsetAt (winter) == -210min);
        CHECK (storage::utcOffsetAt (summer) == -150min);
    }
}

TEST_CASE ("Now is between what the clock said before and after", "[storage][dates]")
{
    using std::chrono::system_clock, std::chrono::floor, std::chrono::seconds;
    const auto before = floor<seconds> (system_clock::now());
    const auto now = storage::utcNow();
    CHECK (before <= now);
    CHECK (now <= system_clock::now());
}
