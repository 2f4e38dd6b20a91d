// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/Timeline.h"

#include "Sound/Measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace slackwater::bench
{

Result<std::vector<Placed>> timelineOf (const std::filesystem::path& material)
{
    std::vector<Placed> placed;
    std::int64_t spoken = 0;
    for (int i = 0; i < 120; ++i)
    {
        char name[32];
        std::snprintf (name, sizeof name, "line%03d.flac", i);
        const auto length = sound::lengthOfFile (material / name);
        if (! length)
            return fail (length.error());
        placed.push_back ({ name, 0, std::llround (length->count() * rate), false });
        spoken += placed.back().length;
    }
    constexpr std::int64_t edge = 15 * rate;
    const auto gap = (totalFrames - 2 * edge - spoken) / 119;
    auto at = edge;
    for (auto& line : placed)
    {
        line.start = at;
        at += line.length + gap;
    }
    for (const std::int64_t second : { 5, 400, 800, 1188 })
        placed.push_back ({ "bell.flac", second * rate, 8 * rate, true });
    std::stable_sort (placed.begin(), placed.end(), [] (const auto& a, const auto& b) { return a.start < b.start; });
    return placed;
}

Plan planOf (const std::vector<Placed>& placed)
{
    Plan plan;
    plan.sessionId = "bench";
    plan.length = Seconds { static_cast<double> (totalFrames) / rate };
    plan.seed = 1;
    plan.bed.emplace();
    plan.bed->file = "bed.flac";
    plan.bed->bed.role = "bed";
    plan.bed->bed.loop = BedLoop { Seconds { 0.0 }, Seconds { 0.0 }, Seconds { bedCrossfadeSeconds } };

    std::int64_t at = 0;
    const auto restUntil = [&] (std::int64_t start)
    {
        if (start > at)
        {
            const auto seconds = static_cast<double> (start - at) / rate;
            plan.steps.push_back ({ PlannedRest { { RestUnit::seconds, 0.5 * seconds, seconds, 2.0 * seconds } } });
            at = start;
        }
    };
    for (const auto& sound : placed)
    {
        restUntil (sound.start);
        const Seconds length { static_cast<double> (sound.length) / rate };
        if (sound.isBell)
            plan.steps.push_back ({ PlannedRing { "bell", sound.file, {}, length, Seconds { 0.0 }, false } });
        else
        {
            PlannedSay say;
            say.segment = say.role = say.file = sound.file;
            say.length = length;
            say.on = Cue::any;
            plan.steps.push_back ({ say });
            at += sound.length;
        }
    }
    restUntil (totalFrames);
    return plan;
}

} // namespace slackwater::bench
