// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Folders.h"
#include "Storage/Past/SessionRecord.h"
#include "Support/Catch.h"
#include "Support/Home.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <future>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::storage;
using tests::Home;
namespace fs = std::filesystem;

namespace
{

Plan shortPlan()
{
    Plan plan;
    plan.packId = "org.pack";
    plan.sessionId = "anchor";
    plan.steps = { { PlannedRest { { RestUnit::seconds, 10.0, 60.0, 90.0 } } } };
    return plan;
}

SessionRecord::Circumstances at (const Home& home, UtcTime began)
{
    return { home.path(), "none", began, [] { return SampleRate { 48000.0 }; } };
}

UtcTime now() { return std::chrono::floor<std::chrono::seconds> (std::chrono::system_clock::now()); }

void play (SessionRecord& record, int ticks)
{
    for (int i = 0; i < ticks; ++i)
    {
        BreathState breath;
        breath.time = Seconds { 0.1 * i };
        breath.rate = Bpm { i < 600 ? 14.0 : 7.0 };
        breath.confidence = 0.9;
        record.tick ({ i * 4800 }, breath, {});
    }
}

std::vector<fs::path> traces()
{
    std::vector<fs::path> found;
    std::error_code problem;
    for (fs::directory_iterator entry { playingFolder(), problem }, end; ! problem && entry != end; ++entry)
        found.push_back (entry->path());
    return found;
}

} // namespace

TEST_CASE ("Sessions that begin in one second have a trace and an entry each", "[storage][history][lost]")
{
    const Home home;
    const auto began = now();
    {
        SessionRecord one { shortPlan(), at (home, began) }, other { shortPlan(), at (home, began) };
        play (one, 20);
        play (other, 30);
        while (traces().size() < 2)
            ::usleep (1000);
        REQUIRE (one.finish (Ending::left));
        REQUIRE (other.finish (Ending::whole));
    }
    const auto sessions = History {}.read();
    REQUIRE (sessions->size() == 2);
    CHECK (sessions->front().id != sessions->back().id);
    CHECK (sessions->front().played.count() == Approx (1.9));
    CHECK (sessions->back().played.count() == Approx (2.9));
    CHECK (traces().empty());
}

TEST_CASE ("A home that does not answer delays no tick; when it answers, nothing is missing",
           "[storage][history][lost]")
{
    const Home home;
    const auto began = now();
    fs::create_directories (playingFolder());
    // Whoever opens a pipe that nobody reads waits, as for a disk that has gone. One of these will be the trace's name.
    const auto usual = writeCompactMoment (began) + "-" + std::to_string (::getpid());
    REQUIRE (::mkfifo ((playingFolder() / (usual + ".jsonl")).c_str(), 0600) == 0);
    for (int i = 2; i < 100; ++i)
        REQUIRE (::mkfifo ((playingFolder() / (usual + "-" + std::to_string (i) + ".jsonl")).c_str(), 0600) == 0);

    SessionRecord record { shortPlan(), at (home, began) };
    play (record, 1200); // or never comes back
    CHECK (record.breathSoFar().resting->value == Approx (14.0));

    std::string read; // the disk answers again
    auto reader = std::async (std::launch::async, [&]
    {
        std::vector<int> pipes;
        for (const auto& file : traces())
            pipes.push_back (::open (file.c_str(), O_RDONLY | O_NONBLOCK));
        while (read.find ("\"tick\":" + std::to_string (1199 * 4800)) == std::string::npos)
        {
            std::array<char, 4096> block {};
            for (const auto pipe : pipes)
                if (const auto count = ::read (pipe, block.data(), block.size()); count > 0)
                    read.append (block.data(), static_cast<std::size_t> (count));
            ::usleep (100);
        }
        return pipes;
    });
    for (const auto pipe : reader.get())
        ::close (pipe);
    CHECK (std::count (read.begin(), read.end(), '\n') == 1201);
    fs::remove_all (playingFolder());
    REQUIRE (record.finish (Ending::whole));
    CHECK (History {}.read()->size() == 1);
}
