// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlayedSessions.h"

using namespace slackwater;
using namespace slackwater::storage;
using namespace slackwater::storage::test;
using endtoend::textOf;
namespace fs = std::filesystem;

TEST_CASE ("A session killed in its middle may go on: its ticks are there, and one entry comes of it",
           "[storage][history]")
{
    const Home home;
    REQUIRE (History {}.append (past ("earlier")));
    playAndBeKilled (home, now(), 300);

    const auto unfinished = findUnfinished (now());
    REQUIRE (unfinished);
    CHECK (unfinished->session.title == "Breath anchor");
    CHECK (unfinished->position().count() == Approx (29.9));
    CHECK (unfinished->past().size() == 299);
    CHECK (unfinished->session.faults == std::vector { missing.message() });
    CHECK (History {}.read()->size() == 1);
    {
        SessionRecord record { *unfinished };
        play (record, 299, 700);
        auto trace = readTrace (unfinished->file);
        while (trace && trace->ticks.size() < 700) // it is written as fast as the disk takes it
        {
            ::usleep (1000);
            trace = readTrace (unfinished->file);
        }
        REQUIRE (trace);
        CHECK (trace->ticks.size() == 700);
        CHECK (trace->header.plan == shortPlan());
        REQUIRE (record.finish (Ending::whole));
    }
    const auto sessions = History {}.read();
    REQUIRE (sessions->size() == 2);
    CHECK (sessions->front() == past ("earlier"));
    CHECK (sessions->back().played.count() == Approx (69.9));
    CHECK (sessions->back().resting->value == Approx (14.0)); // heard before the crash
    CHECK (sessions->back().faults == std::vector { missing.message() });
    CHECK (home.traces().empty());
}

TEST_CASE ("A trace cut off at any byte can be gone on with, or is nothing to go on with", "[storage][history]")
{
    const Home home;
    playAndBeKilled (home, now(), 12);
    const auto file = home.traces().front();
    const auto whole = textOf (file);
    const auto header = whole.find ('\n');
    for (std::size_t kept = 0; kept < whole.size(); kept += 7)
    {
        std::ofstream (file, std::ios::binary) << whole.substr (0, kept);
        const auto unfinished = findUnfinished (now());
        if (unfinished.has_value() != (kept > whole.find ('\n', header + 1) - 1))
            FAIL ("cut at " << kept << " of " << whole.size());
        if (! unfinished)
            continue;
        const auto ticks = unfinished->trace.ticks.size();
        {
            SessionRecord record { *unfinished };
            play (record, static_cast<int> (ticks) - 1, static_cast<int> (ticks) + 2);
        }
        const auto trace = readTrace (file);
        if (! trace || trace->ticks.size() != ticks + 2)
            FAIL ("cut at " << kept << ", and gone on");
    }
}

TEST_CASE ("Sessions that were cut off do not pile up: the newest stays for a day, the others are history",
           "[storage][history]")
{
    const Home home;
    playAndBeKilled (home, now() - std::chrono::seconds { 20 }, 20);
    playAndBeKilled (home, now() - std::chrono::seconds { 10 }, 30);
    REQUIRE (home.traces().size() == 2);

    const auto newest = findUnfinished (now());
    REQUIRE (newest);
    CHECK (newest->past().size() == 29);
    CHECK (home.traces().size() == 1);
    REQUIRE (History {}.read()->size() == 1);
    CHECK (History {}.read()->front().ending == Ending::interrupted);

    SECTION ("after a day it is history, too") { CHECK_FALSE (findUnfinished (now() + std::chrono::hours { 25 })); }
    SECTION ("after another session it is history, too")
    {
        SessionRecord record { shortPlan(), at (home, now()) };
        play (record, 0, 40);
        REQUIRE (record.finish (Ending::left));
        CHECK (History {}.read()->size() == 3);
    }
    CHECK (home.traces().empty());
    CHECK (History {}.read()->size() >= 2);
}

TEST_CASE ("A session that nobody will go on with is history at once, and only that one", "[storage][history]")
{
    const Home home;
    playAndBeKilled (home, now(), 20);
    const auto unfinished = findUnfinished (now());
    REQUIRE (unfinished);
    SECTION ("left")
    {
        settleUnfinished (*unfinished);
        CHECK_FALSE (findUnfinished (now()));
        CHECK (home.traces().empty());
        REQUIRE (History {}.read()->size() == 1);
        CHECK (History {}.read()->front().ending == Ending::interrupted);
        settleUnfinished (*unfinished); // again: it is there once
        CHECK (History {}.read()->size() == 1);
    }
    SECTION ("while another program goes on with it")
    {
        SessionRecord other { *unfinished };
        settleUnfinished (*unfinished);
        CHECK (home.traces().size() == 1);
        CHECK (History {}.read()->empty());
    }
    SECTION ("while a newer one is there")
    {
        playAndBeKilled (home, now() + std::chrono::seconds { 5 }, 30);
        settleUnfinished (*unfinished);
        CHECK (findUnfinished (now()));
        CHECK (History {}.read()->size() == 1);
    }
}

TEST_CASE ("Two programs cannot go on with one session", "[storage][history]")
{
    const Home home;
    playAndBeKilled (home, now(), 20);
    const auto unfinished = findUnfinished (now());
    REQUIRE (unfinished);
    SessionRecord one { *unfinished };
    CHECK_FALSE (findUnfinished (now()));
    CHECK_FALSE (TraceWriter::goOn (unfinished->file, rate, 0));
    CHECK (readTrace (unfinished->file)->ticks.size() == 19);
}
