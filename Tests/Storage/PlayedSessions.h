// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/** Sessions as a person plays them, and as crashes leave them behind. */
namespace slackwater::storage::test
{

inline constexpr SampleRate rate { 48000.0 };
inline const UtcTime morning { std::chrono::sys_days { std::chrono::year { 2026 } / 3 / 1 }
                               + std::chrono::hours { 7 } };

/** A person's folder of the test's own. */
struct Home
{
    Home() { ::setenv ("SLACKWATER_HOME", folder.path().c_str(), 1); }
    ~Home() { ::unsetenv ("SLACKWATER_HOME"); }

    [[nodiscard]] std::vector<std::filesystem::path> traces() const
    {
        std::vector<std::filesystem::path> found;
        if (std::filesystem::exists (playingFolder()))
            for (const auto& entry : std::filesystem::directory_iterator (playingFolder()))
                found.push_back (entry.path());
        return found;
    }

    endtoend::TemporaryFolder folder;
};

inline PastSession past (const std::string& id)
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

inline Plan shortPlan()
{
    Plan plan;
    plan.packId = "org.pack";
    plan.sessionId = "anchor";
    plan.title = "Breath anchor";
    plan.length = Seconds { 60.0 };
    plan.steps = { { PlannedRest { { RestUnit::seconds, 10.0, 60.0, 90.0 } } } };
    return plan;
}

inline SessionRecord::Circumstances at (const Home& home, UtcTime now)
{
    return { home.folder.path(), "none", now, [] { return rate; } };
}

inline UtcTime now() { return std::chrono::floor<std::chrono::seconds> (std::chrono::system_clock::now()); }

inline BreathState breathing (double seconds, double bpm)
{
    BreathState breath;
    breath.time = Seconds { seconds };
    breath.rate = Bpm { bpm };
    breath.confidence = 0.9;
    return breath;
}

inline void play (SessionRecord& record, int fromTick, int toTick)
{
    for (int i = fromTick; i < toTick; ++i)
        record.tick ({ i * 4800 }, breathing (0.1 * i, i < 600 ? 14.0 : 7.0), {});
}

inline const Error missing { ErrorKind::input, "audio/a.flac", {}, "this file is missing", "put it back" };

/** A process that plays, meets a fault, and is killed in the middle of it. */
inline void playAndBeKilled (const Home& home, UtcTime began, int ticks)
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
            for (std::filesystem::directory_iterator entry { folder, problem }, end; ! problem && entry != end; ++entry)
                if (const auto text = endtoend::textOf (entry->path());
                    text.find ("\"tick\":" + std::to_string ((ticks - 1) * 4800)) != std::string::npos)
                    ::kill (::getpid(), SIGKILL);
            ::usleep (1000);
        }
    }
    int status = 0;
    REQUIRE (::waitpid (child, &status, 0) == child);
    REQUIRE (WIFSIGNALED (status));
}

} // namespace slackwater::storage::test
