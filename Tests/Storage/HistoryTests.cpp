// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlayedSessions.h"

using namespace slackwater;
using namespace slackwater::storage;
using namespace slackwater::storage::test;
using endtoend::textOf;
namespace fs = std::filesystem;

TEST_CASE ("The history gives back what was added, oldest first, and each session once", "[storage][history]")
{
    const Home home;
    const History history;
    CHECK (history.read()->empty());
    REQUIRE (history.append (past ("a")));
    auto second = past ("b");
    second.resting = second.final = std::nullopt;
    second.ending = Ending::left;
    second.faults = { "audio/a.flac: is missing", "„ü“" };
    REQUIRE (history.append (second));
    REQUIRE (history.append (past ("a")));
    CHECK ((*history.read() == std::vector { past ("a"), second }));
    REQUIRE (history.clear());
    CHECK (history.read()->empty());
}

TEST_CASE ("A history cut off at any byte loses the line it was cut in, and none before or after it",
           "[storage][history]")
{
    const Home home;
    const History history;
    REQUIRE (history.append (past ("a")));
    REQUIRE (history.append (past ("b")));
    const auto whole = textOf (history.path());
    const auto firstLine = whole.find ('\n') + 1;
    for (std::size_t kept = 0; kept < whole.size(); ++kept)
    {
        std::ofstream (history.path(), std::ios::binary) << whole.substr (0, kept);
        const auto left = history.read();
        REQUIRE (left);
        const auto expected = kept + 1 >= whole.size() ? 2u
                              : kept + 1 >= firstLine  ? 1u
                                                       : 0u; // the line's end alone may be missing
        if (left->size() != expected)
            FAIL ("cut at " << kept << ": " << left->size());
        REQUIRE (history.append (past ("c")));
        const auto after = history.read();
        if (after->size() != expected + 1 || after->back().id != "c")
            FAIL ("cut at " << kept << ", and gone on: " << after->size());
    }
}

TEST_CASE ("Several programs add to one history at once, and no line is lost", "[storage][history]")
{
    const Home home;
    std::vector<pid_t> children;
    for (int program = 0; program < 4; ++program)
        if (children.push_back (::fork()); children.back() == 0)
        {
            for (int i = 0; i < 25; ++i)
                if (! History {}.append (past (std::to_string (program) + "-" + std::to_string (i))))
                    ::_exit (1);
            ::_exit (0);
        }
    for (const auto child : children)
    {
        int status = 1;
        ::waitpid (child, &status, 0);
        CHECK (status == 0);
    }
    CHECK (History {}.read()->size() == 100);
}

TEST_CASE ("A session that comes to its end is in the history with its breath, and its trace is gone",
           "[storage][history]")
{
    const Home home;
    {
        SessionRecord record { shortPlan(), at (home, morning) };
        play (record, 0, 1200);
        CHECK_FALSE (findUnfinished (now())); // it is being played, not cut off
        REQUIRE (record.finish (Ending::whole));
    }
    const auto sessions = History {}.read();
    REQUIRE (sessions->size() == 1);
    const auto& session = sessions->front();
    CHECK (session.title == "Breath anchor");
    CHECK (session.began == morning);
    CHECK (session.played.count() == Approx (119.9));
    CHECK (session.resting->value == Approx (14.0));
    CHECK (session.final->value == Approx (7.0));
    CHECK (home.traces().empty());
}

TEST_CASE ("What could not be played is in the history in words, a hundred at the most", "[storage][history]")
{
    const Home home;
    SessionRecord record { shortPlan(), at (home, morning) };
    play (record, 0, 10);
    for (int i = 0; i < 150; ++i)
        record.fault (
            { ErrorKind::input, "audio/" + std::to_string (i) + ".flac", {}, "this file is missing", "put it back" });
    REQUIRE (record.finish (Ending::whole));
    const auto sessions = History {}.read();
    REQUIRE (sessions->size() == 1);
    REQUIRE (sessions->front().faults.size() == 100);
    CHECK_THAT (sessions->front().faults.front(), Catch::Contains ("audio/0.flac") && Catch::Contains ("missing"));
}

TEST_CASE ("A history that cannot be written stops no session, and says so at its end", "[storage][history]")
{
    const Home home;
    std::ofstream (home.folder.path() / "data") << "in the way";
    SessionRecord record { shortPlan(), at (home, morning) };
    play (record, 0, 100);
    const auto finished = record.finish (Ending::whole);
    REQUIRE_FALSE (finished);
    CHECK (finished.error().kind == ErrorKind::output);
}
