// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/LiveRows.h"

#include "Bench/Crowd.h"
#include "Bench/Measured.h"
#include "Bench/Running.h"
#include "Breath/BreathSound.h"
#include "Support/Jack/JackPeer.h"
#include "Support/Jack/JackServer.h"

#include <jack/jack.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

namespace slackwater::bench
{

namespace
{

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;

constexpr double warmUp = 6.0, measured = 15.0; // seconds
constexpr int frames = 128;

void wait (double seconds) { std::this_thread::sleep_for (std::chrono::duration<double> (seconds)); }

struct Playing
{
    double cpuShare = 1.0e9, wakeUpsPerSecond = 1.0e9, megabytes = 0.0, growth = 0.0;

    void keepBest (const Playing& other)
    {
        cpuShare = std::min (cpuShare, other.cpuShare);
        wakeUpsPerSecond = std::min (wakeUpsPerSecond, other.wakeUpsPerSecond);
        megabytes = std::max (megabytes, other.megabytes);
        growth = std::max (growth, other.growth);
    }
};

Playing measure (const Words& command)
{
    Running running (command);
    wait (warmUp);
    const auto before = running.use();
    wait (measured);
    const auto after = running.use();
    if (! running.isAlive())
        std::cerr << "slackwater-bench: " << command.front() << " did not play\n";
    return { (after.cpuSeconds - before.cpuSeconds) / measured, (after.wakeUps - before.wakeUps) / measured,
             after.megabytes, after.megabytes - before.megabytes };
}

/** Seconds from a program's start to its first sample that is not zero, at the other end of the server. */
double firstSound (const Words& command)
{
    test::JackPeer ear { "ear", {}, 48000 };
    wait (0.2);
    const auto begun = Clock::now();
    Running running (command);
    while (ear.recordedFrames() == 0 && std::chrono::duration<double> (Clock::now() - begun).count() < 10.0)
        std::this_thread::sleep_for (std::chrono::microseconds (500));
    return std::chrono::duration<double> (Clock::now() - begun).count();
}

/** Listens for silence and for what is heard twice: what a client that came too late leaves. */
class GapEar
{
public:
    GapEar()
    {
        client = jack_client_open ("ear", JackNoStartServer, nullptr);
        if (client == nullptr)
            return;
        for (std::size_t c = 0; c < 2; ++c)
            ports[c] =
                jack_port_register (client, c == 0 ? "in_1" : "in_2", JACK_DEFAULT_AUDIO_TYPE, JackPortIsInput, 0);
        jack_set_process_callback (client, [] (jack_nframes_t count, void* self)
        {
            static_cast<GapEar*> (self)->listen (count);
            return 0;
        }, this);
        jack_set_xrun_callback (client, [] (void* self)
        {
            ++static_cast<GapEar*> (self)->xruns;
            return 0;
        }, this);
        jack_activate (client);
    }
    ~GapEar()
    {
        if (client != nullptr)
            jack_client_close (client);
    }
    GapEar (const GapEar&) = delete;
    GapEar& operator= (const GapEar&) = delete;

    /** What comes later (the session's own end, and silence) is not counted. */
    void listenFor (double seconds) { wanted = static_cast<std::int64_t> (48000.0 * seconds); }

    [[nodiscard]] bool isDone() const { return heard >= wanted; }

    std::atomic<int> gaps { 0 }, xruns { 0 };
    std::atomic<std::int64_t> heard { 0 };
    std::array<std::atomic<std::int64_t>, 20> first {}; // where the first gaps were, in frames

private:
    void listen (jack_nframes_t count)
    {
        const auto* left = static_cast<const float*> (jack_port_get_buffer (ports[0], count));
        const auto isSilent = std::all_of (left, left + count, [] (float x) { return x == 0.0f; });
        const auto isOld = count <= last.size() && std::equal (left, left + count, last.begin());
        if (heard > 0 && ! isDone() && (isSilent || isOld))
            if (const auto number = static_cast<std::size_t> (gaps++); number < first.size())
                first[number] = heard.load();
        if (! isSilent || heard > 0)
            heard += count;
        std::copy_n (left, std::min<std::size_t> (count, last.size()), last.begin());
    }

    jack_client_t* client = nullptr;
    std::array<jack_port_t*, 2> ports {};
    std::array<float, 1024> last {};
    std::int64_t wanted = 0;
};

/** Two compilers that never stop. */
Words compiling (const fs::path& work)
{
    std::ofstream (work / "heavy.cpp")
        << "#include <regex>\n#include <map>\n#include <iostream>\n#include <thread>\nint main() { std::regex r (\"a+b\"); std::map<std::string, std::regex> m; std::cout << m.size(); }\n";
    return { "sh", "-c",
             "while :; do c++ -std=c++20 -O2 -c -o /dev/null '" + (work / "heavy.cpp").string() + "'; done" };
}

} // namespace

Rows liveRows (const std::string& cli, const fs::path& material, const fs::path& work, const LiveWish& wish)
{
    if (! test::JackServer::isInstalled() || std::system ("command -v mpv >/dev/null 2>&1") != 0)
    {
        std::cerr << "slackwater-bench: jackd2 or mpv is not installed: nothing is played live\n";
        return {};
    }
    const std::string pack = SLACKWATER_SOURCE_DIR "/Sessions/first-light";
    const auto finished = (work / "finished.wav").string();
    if (! fs::exists (finished) && ! costOf ({ cli, "render", pack, "anchor", "--minutes", "10", "-o", finished }))
        return {};
    ::setenv ("SLACKWATER_HOME", (work / "home").c_str(), 1);

    Rows rows;
    const auto ours = [&] (const std::string& from, const char* session, const char* minutes, Words more)
    {
        Words words { cli, "play", from, session, "--minutes", minutes };
        words.insert (words.end(), more.begin(), more.end());
        return words;
    };
    const Words mpv { "mpv", "--no-config", "--no-video", "--really-quiet", "--ao=jack", finished };
    if (wish.playing)
    {
        const test::JackServer server { { 48000, frames } };
        test::JackPeer breather { "breather", breath::tests::breathing (12.0, 60.0, 48000.0, 0.1), 0 };
        Playing plain, listening, peer;
        for (int run = 0; run < wish.runs; ++run)
        {
            plain.keepBest (measure (ours (pack, "anchor", "10", { "--breath", "none", "--device", "system" })));
            peer.keepBest (measure (mpv));
            listening.keepBest (measure (
                ours (pack, "anchor", "10", { "--breath", "mic", "--device", "system", "--input", "breather" })));
        }
        rows.push_back ({ "live-cpu", "%", 100.0 * plain.cpuShare, 100.0 * peer.cpuShare, 1.0 });
        rows.push_back ({ "live-wakeups", "/s", plain.wakeUpsPerSecond, peer.wakeUpsPerSecond, 1.0 });
        rows.push_back ({ "live-listening-cpu", "%", 100.0 * listening.cpuShare, 100.0 * peer.cpuShare, 3.0 });
        rows.push_back ({ "live-listening-wakeups", "/s", listening.wakeUpsPerSecond, peer.wakeUpsPerSecond, 3.0 });
        rows.push_back (
            { "live-memory", "MB", std::max (plain.megabytes, listening.megabytes), peer.megabytes, 80.0, true });
        rows.push_back (
            { "live-memory-growth", "MB", std::max (plain.growth, listening.growth), peer.growth, 1.0, true });
    }
    if (wish.firstSound)
    {
        const test::JackServer server { { 48000, frames } };
        const auto large = twoGigabytes (material, work).string();
        auto mpvToEar = mpv;
        mpvToEar.insert (mpvToEar.end() - 1, "--jack-port=ear");
        double small = 1.0e9, big = 1.0e9, peer = 1.0e9;
        for (int run = 0; run < 2 * wish.runs; ++run)
        {
            small =
                std::min (small, firstSound (ours (pack, "anchor", "10", { "--breath", "none", "--device", "ear" })));
            peer = std::min (peer, firstSound (mpvToEar));
            big = std::min (big, firstSound (ours (large, "a", "30", { "--breath", "none", "--device", "ear" })));
        }
        rows.push_back ({ "first-sound", "ms", 1000.0 * small, 1000.0 * peer, 0.6 });
        rows.push_back ({ "first-sound-2-GB", "ms", 1000.0 * big, 1000.0 * peer, 0.6 });
        std::error_code ignored;
        fs::remove_all (large, ignored);
    }
    if (wish.gaps)
    {
        const test::JackServer server { { 48000, frames, false, true } };
        GapEar ear;
        ear.listenFor (60.0 * wish.gapMinutes);
        Running one (compiling (work)), other (compiling (work));
        Running playing (ours (crowdOf (100, material, work).string(), "a",
                               std::to_string (wish.gapMinutes + 2.0).c_str(),
                               { "--breath", "none", "--device", "ear" }));
        while (! ear.isDone() && playing.isAlive())
            wait (0.1);
        const int gaps = ear.gaps, xruns = ear.xruns;
        const auto minutes = static_cast<double> (std::min<std::int64_t> (
                                 ear.heard, static_cast<std::int64_t> (60.0 * 48000.0 * wish.gapMinutes)))
                             / 48000.0 / 60.0;
        playing.end();
        for (std::size_t i = 0; i < ear.first.size() && i < static_cast<std::size_t> (gaps); ++i)
            std::cerr << "slackwater-bench: a gap at " << static_cast<double> (ear.first[i]) / 48000.0 << " s\n";
        char name[64];
        std::snprintf (name, sizeof name, "gaps-in-%.0f-minutes", minutes);
        rows.push_back ({ name, "", static_cast<double> (gaps), static_cast<double> (xruns), 0.0,
                          true }); // beside them, what the server itself missed
    }
    ::unsetenv ("SLACKWATER_HOME");
    return rows;
}

} // namespace slackwater::bench
