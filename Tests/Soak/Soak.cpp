// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// slackwater-soak [--hours H] [--seed N] [--only]: sessions, one after another, at many times real time, until H hours
// of sound have been made. All is decided by the seed: what goes wrong is printed with the seed of its session, and
// `--seed THAT --only` plays it again.
#include "Soak/Sitting.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include <malloc.h>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::soak;

namespace
{

struct Arguments
{
    double hours = 8.0;
    std::uint64_t seed = 1;
    bool onlyOne = false;
};

Arguments read (int count, char** words)
{
    Arguments arguments;
    for (int i = 1; i < count; ++i)
        if (std::strcmp (words[i], "--hours") == 0 && i + 1 < count)
            arguments.hours = std::atof (words[++i]);
        else if (std::strcmp (words[i], "--seed") == 0 && i + 1 < count)
            arguments.seed = std::strtoull (words[++i], nullptr, 10);
        else if (std::strcmp (words[i], "--only") == 0)
            arguments.onlyOne = true;
        else
        {
            std::printf ("slackwater-soak [--hours H] [--seed N] [--only]\n");
            std::exit (2);
        }
    return arguments;
}

/** What this process holds in memory, in megabytes, without what the allocator keeps for later. */
double residentMegabytes()
{
    ::malloc_trim (0);
    std::ifstream file { "/proc/self/statm" };
    double pages = 0.0, resident = 0.0;
    file >> pages >> resident;
    return resident * static_cast<double> (::sysconf (_SC_PAGESIZE)) / 1048576.0;
}

struct Memory
{
    static constexpr double warmUp = 0.25, mostGrowth = 4.0; // of the run; megabytes

    void note (double share)
    {
        const auto now = residentMegabytes();
        peak = std::max (peak, now);
        if (share < warmUp || first == 0.0)
            first = now;
        last = now;
    }
    [[nodiscard]] bool hasGrown() const { return last - first > mostGrowth; }

    double first = 0.0, last = 0.0, peak = 0.0;
};

struct Soak
{
    /** One session, and what becomes of it after a crash. False: something was wrong. */
    bool play (std::uint64_t seed)
    {
        Chance chance { seed };
        Sitting::Options options;
        const std::vector<double> rates { 44100.0, 48000.0, 48000.0, 48000.0, 44100.0, 96000.0 };
        options.rate = SampleRate { chance.oneOf (rates) };
        options.bySea = chance.happens (0.3);
        options.movesAbout = chance.happens (0.6);
        options.tells = tells;
        options.seed = chance.seed();
        const auto plan = material.anySession (chance, options.bySea);
        std::vector<Tick> past;
        for (;;)
        {
            Sitting sitting { material, plan, options, tally, past };
            sitting.sit();
            played += sitting.played();
            auto& sharpest = options.bySea ? sharpestOverSea : sharpestOverTones;
            sharpest = std::max (sharpest, sitting.heardBy().sharpestHeard());
            loudest = std::max (loudest, sitting.heardBy().loudestHeard());
            if (const auto missed = sitting.witnessedBy().missed())
            {
                ++kept;
                farthest = std::max (farthest, std::abs (missed->count()));
            }
            for (const auto& fault : sitting.faults())
                std::printf ("WRONG (seed %llu) %s\n", static_cast<unsigned long long> (seed), fault.c_str());
            if (! sitting.faults().empty())
                return false;
            auto next = sitting.cutOffAfter();
            if (! next || next->empty())
                return true;
            past = std::move (*next);
            options.seed = chance.seed();
        }
    }

    bool tells = false;
    Material material;
    Tally tally;
    Seconds played { 0.0 };
    double sharpestOverTones = 0.0, sharpestOverSea = 0.0, loudest = 0.0, farthest = 0.0;
    int kept = 0;
};

} // namespace

int main (int count, char** words)
{
    std::setvbuf (stdout, nullptr, _IOLBF, 0);
    const auto arguments = read (count, words);
    const auto began = std::chrono::steady_clock::now();
    Soak soak;
    soak.tells = arguments.onlyOne;
    Memory memory;
    Chance chance { arguments.seed };
    int sessions = 0, wrong = 0;
    double nextReport = 1.0;
    const auto hours = [&] { return soak.played.count() / 3600.0; };
    do
    {
        wrong += soak.play (arguments.onlyOne ? arguments.seed : chance.seed()) ? 0 : 1;
        ++sessions;
        memory.note (hours() / arguments.hours);
        if (hours() >= nextReport)
        {
            std::printf ("%5.1f h, %d sessions, %.1f MB\n", hours(), sessions, memory.last);
            nextReport = std::floor (hours()) + 1.0;
        }
    } while (! arguments.onlyOne && hours() < arguments.hours && wrong < 20);

    const auto took = std::chrono::duration<double> (std::chrono::steady_clock::now() - began).count();
    for (const auto& [what, times] : soak.tally)
        std::printf ("  %8lld  %s\n", static_cast<long long> (times), what.c_str());
    std::printf ("%.2f hours of sound in %.0f s (%.0f times real time), %d sessions, seed %llu\n", hours(), took,
                 soak.played.count() / took, sessions, static_cast<unsigned long long> (arguments.seed));
    std::printf (
        "above 4 kHz: %.5f over tones, %.5f over the sea; loudest %.3f; %d ends kept, the farthest off by %.2f s\n",
        soak.sharpestOverTones, soak.sharpestOverSea, soak.loudest, soak.kept, soak.farthest);
    std::printf ("memory after the warm-up: %.1f MB, at the end: %.1f MB, at most: %.1f MB\n", memory.first,
                 memory.last, memory.peak);
    if (memory.hasGrown() && ! arguments.onlyOne)
    {
        std::printf ("WRONG: memory has grown by %.1f MB\n", memory.last - memory.first);
        ++wrong;
    }
    std::printf (wrong == 0 ? "all is well\n" : "%d sessions went wrong\n", wrong);
    return wrong == 0 ? 0 : 1;
}
