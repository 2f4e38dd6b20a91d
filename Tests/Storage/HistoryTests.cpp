// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Files/Folders.h"
#include "Storage/Past/SessionRecord.h"
#include "Support/Catch.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <future>

#include <sys/wait.h>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::storage;
using endtoend::textOf;
namespace fs = std::filesystem;

namespace
{

constexpr SampleRate rate { 48000.0 };
const UtcTime morning { std::chrono::sys_days { std::chrono::year { 2026 } / 3 / 1 } + std::chrono::hours { 7 } };

/** A person's folder of the test's own. */
struct Home
{
    Home() { ::setenv ("SLACKWATER_HOME", folder.path().c_str(), 1); }
    ~Home() { ::unsetenv ("SLACKWATER_HOME"); }

    [[nodiscard]] std::vector<fs::path> traces() const
    {
        std::vector<fs::path> found;
        if (fs::exists (playingFolder()))
            for (const auto& entry : fs::directory_iterator (playingFolder()))
                found.push_back (entry.path());
        return found;
    }

    endtoend::TemporaryFolder folder;
};

PastSession past (const std::string& id)
{
    return { id,
             morning,
             "org.pack",
             "anchor",
             "Breath “anchor”",
             Seconds { 600.0 },
             Seconds { 598.25 },
             Ending::whole,
             Bpm { 14.125 },
             Bpm { 6.5 },
             {} };
}

Plan shortPlan()
{
    Plan plan;
    plan.packId = "org.pack";
    plan.sessionId = "anchor";
    plan.title = "Breath anchor";
    plan.length = Seconds { 60.0 };
    plan.steps = { { PlannedRest { { RestUnit::seconds, 10.0, 60.0, 90.0 } } } };
    return plan;
}

SessionRecord::Circumstances at (const Home& home, UtcTime now)
{
    return { home.folder.path(), "none", now, [] { return rate; } };
}

UtcTime now() { return std::chrono::floor<std::chrono::seconds> (std::chrono::system_clock::now()); }

BreathState breathing (double seconds, double bpm)
{
    BreathState breath;
    breath.time = Seconds { seconds };
    breath.rate = Bpm { bpm };
    breath.confidence = 0.9;
    return breath;
}

void play (SessionRecord& record, int fromTick, int toTick)
{
    for (int i = fromTick; i < toTick; ++i)
        record.tick ({ i * 4800 }, breathing (0.1 * i, i < 600 ? 14.0 : 7.0), {});
}

const Error missing { ErrorKind::input, "audio/a.flac", {}, "this file is missing", "put it back" };

/** A process that plays, meets a fault, and is killed in the middle of it. */
void playAndBeKilled (const Home& home, UtcTime began, int ticks)
{
    const auto child = ::fork();
    REQUIRE (child >= 0);
    if (child == 0)
    {
        SessionRecord record { shortPlan(), at (home, began) };
        play (record, 0, ticks - 1);
        record.fault (missing);
        play (record, ticks - 1, ticks);
        for (const auto& folder = playingFolder();;) // until the header is there, and so all lines are
        {
            std::error_code problem;
            for (fs::directory_iterator entry { folder, problem }, end; ! problem && entry != end; ++entry)
                if (const auto text = textOf (entry->path());
                    text.find ("\"tick\":" + std::to_string ((ticks - 1) * 4800)) != std::string::npos)
                    ::kill (::getpid(), SIGKILL);
            ::usleep (1000);
        }
    }
    int status = 0;
    REQUIRE (::waitpid (child, &status, 0) == child);
    REQUIRE (WIFSIGNALED (status));
}

} // namespace

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
