// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"

#include <random>
#include <utility>

/** Plans in a line or two, for tests of what happens to them. */
namespace slackwater::test
{

inline PlannedStep say (double seconds, Cue on = Cue::exhale, bool optional = false)
{
    PlannedSay line;
    line.segment = line.role = "line";
    line.file = "line.wav";
    line.length = Seconds { seconds };
    line.on = on;
    line.optional = optional;
    return { line };
}

inline PlannedStep rest (RestUnit unit, double least, double ideal, double most)
{
    return { PlannedRest { { unit, least, ideal, most } } };
}
inline PlannedStep seconds (double least, double ideal, double most)
{
    return rest (RestUnit::seconds, least, ideal, most);
}
inline PlannedStep breaths (double least, double ideal, double most)
{
    return rest (RestUnit::breaths, least, ideal, most);
}
inline PlannedStep ring (double length, double occupies)
{
    return { PlannedRing { "bowl", "", "bowl", Seconds { length }, Seconds { occupies }, false } };
}
inline PlannedStep pace (double to, double over) { return { PlannedPace { Bpm { to }, Seconds { over } } }; }
inline PlannedStep letGo() { return { PlannedPace {} }; }

inline PlannedStep repeat (int least, int ideal, int most, const std::vector<PlannedStep>& round)
{
    return { PlannedRepeat { { least, ideal, most },
                             std::vector<std::vector<PlannedStep>> (static_cast<std::size_t> (most), round) } };
}

inline Plan planOf (std::vector<PlannedStep> steps, double minutes)
{
    Plan plan;
    plan.sessionId = "sketch";
    plan.length = Seconds { minutes * 60.0 };
    plan.steps = std::move (steps);
    return plan;
}

/** Any session a pack author might write: sections of words and rests, a pacer, repeats, optional words, an elastic
 * end. */
inline Plan anySession (std::uint64_t seed)
{
    std::mt19937_64 generator { seed };
    const auto uniform = [&] (double low, double high)
    { return low + (high - low) * static_cast<double> (generator() >> 11) * 0x1.0p-53; };
    const auto anyRest = [&]
    {
        if (uniform (0, 1) < 0.5)
        {
            const auto ideal = uniform (1.5, 3.0);
            return breaths (ideal * uniform (0.4, 0.9), ideal, ideal * uniform (1.2, 3.0));
        }
        const auto ideal = uniform (8.0, 25.0);
        return seconds (ideal * uniform (0.2, 0.8), ideal, ideal * uniform (1.3, 4.0));
    };

    std::vector<PlannedStep> steps { ring (12.0, 6.0), say (uniform (2, 7), Cue::any), anyRest() };
    for (int i = 0; i < 4; ++i)
    {
        steps.push_back (say (uniform (2, 7), Cue::exhale, uniform (0, 1) < 0.3));
        steps.push_back (anyRest());
    }
    if (uniform (0, 1) < 0.7)
        steps.push_back (pace (uniform (4.5, 8.0), uniform (60, 400)));
    for (int i = 0; i < 2; ++i)
        steps.push_back (repeat (1, 1 + static_cast<int> (uniform (0, 5)), 30,
                                 { say (uniform (2, 6)), anyRest(), say (uniform (2, 6)), anyRest() }));
    steps.push_back (letGo());
    steps.push_back (say (uniform (3, 6)));
    steps.push_back (seconds (3.0, 9.0, 25.0));
    steps.push_back (ring (12.0, 12.0));
    return planOf (std::move (steps), 10.0);
}

} // namespace slackwater::test
