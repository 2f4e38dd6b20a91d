// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/PackRows.h"

#include "Bench/Crowd.h"
#include "Bench/Measured.h"
#include "Model/Profile.h"
#include "Planning/Planner.h"
#include "Storage/Packs/OpenPack.h"

#include <algorithm>
#include <ctime>
#include <iostream>

namespace slackwater::bench
{

namespace
{

namespace fs = std::filesystem;

std::optional<Cost> best (const std::vector<std::string>& command, int runs)
{
    std::optional<Cost> least;
    for (int run = 0; run < runs; ++run)
        if (const auto cost = costOf (command))
        {
            if (! least)
                least = cost;
            least->cpuSeconds = std::min (least->cpuSeconds, cost->cpuSeconds);
            least->peakMegabytes = std::max (least->peakMegabytes, cost->peakMegabytes);
        }
    return least;
}

double cpuNow()
{
    timespec now {};
    ::clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double> (now.tv_sec) + 1.0e-9 * static_cast<double> (now.tv_nsec);
}

/** Milliseconds of planning alone, from a pack that is open. */
double planning (const fs::path& pack, int runs)
{
    const auto open = storage::openPack (pack);
    double least = 1.0e9;
    for (int run = 0; open && run < runs; ++run)
    {
        const auto before = cpuNow();
        const auto plan = planning::plan (open->pack, Profile {}, { "a", 20.0, 1 },
                                          [] (const std::string&) -> Result<Seconds> { return Seconds { 4.0 }; });
        if (! plan)
            std::cerr << "slackwater-bench: " << plan.error().message() << '\n';
        least = std::min (least, 1000.0 * (cpuNow() - before));
    }
    return least;
}

} // namespace

Rows packRows (const std::string& cli, const fs::path& material, const fs::path& work, int runs)
{
    const auto ten = crowdOf (10, material, work), hundred = crowdOf (100, material, work),
               crowd = crowdOf (100'000, material, work);
    const auto render = [&] (const fs::path& pack, const char* minutes, const char* rate)
    {
        return std::vector<std::string> { cli,     "render", pack.string(), "a",  "--minutes",
                                          minutes, "--rate", rate,          "-o", (work / "pack.flac").string() };
    };

    Rows rows;
    const auto shortOne = best (render (ten, "10", "8000"), 1), longOne = best (render (ten, "480", "8000"), 1);
    if (shortOne && longOne)
        rows.push_back (
            { "render-memory-eight-hours", "MB", longOne->peakMegabytes, shortOne->peakMegabytes, 40.0, true });
    const auto few = best (render (ten, "20", "44100"), 1), some = best (render (hundred, "20", "44100"), runs),
               many = best (render (crowd, "20", "44100"), runs);
    if (few && some && many)
    {
        rows.push_back ({ "render-memory-100k-segments", "MB", many->peakMegabytes, few->peakMegabytes, 40.0, true });
        rows.push_back ({ "render-growth-100k-segments", "CPU s", many->cpuSeconds, some->cpuSeconds, 1.1 });
    }
    rows.push_back ({ "plan-100k-segments", "ms", planning (crowd, runs), planning (hundred, runs), 200.0, true });
    const std::vector<std::string> words { cli, "plan", crowd.string(), "a", "--json" };
    if (const auto whole = best (
            { "sh", "-c", "exec \"$0\" \"$@\" >/dev/null", words[0], words[1], words[2], words[3], words[4] }, runs))
        rows.push_back ({ "open-and-plan-100k-segments", "ms", 1000.0 * whole->cpuSeconds, 0.0, 200.0, true });
    std::error_code ignored;
    fs::remove (work / "pack.flac", ignored);
    return rows;
}

Rows replayRows (const std::string& cli, const fs::path& work, int runs)
{
    const auto trace = (work / "replay.jsonl").string(), sound = (work / "replay.wav").string();
    constexpr double minutes = 20.0;
    if (! costOf ({ cli, "render", SLACKWATER_SOURCE_DIR "/Sessions/first-light", "coherent", "--minutes", "20",
                    "--breath", "sim:14,follows=1,irregular=0.2", "--trace", trace, "-o", sound }))
        return {};
    const auto cost = best ({ cli, "replay", trace, "-o", sound }, runs);
    return cost ? Rows { { "replay-of-its-length", "s", cost->cpuSeconds, minutes * 60.0, 1.0 / 300.0 } } : Rows {};
}

} // namespace slackwater::bench
