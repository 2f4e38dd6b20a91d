// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/FillableLengths.h"
#include "Pacing/Itinerary.h"
#include "Support/Catch.h"
#include "Support/PlainWalk.h"
#include "Support/PlanSketches.h"

#include <random>

using namespace slackwater;
using namespace slackwater::test;

namespace
{

/** Repeats in repeats, words that may be left out, rests with no room. */
Plan nested (std::uint64_t seed)
{
    auto plan = anySession (seed);
    const auto some = [&] (int most) { return static_cast<int> (seed / 7 % static_cast<std::uint64_t> (most + 1)); };
    plan.steps.insert (plan.steps.begin() + 5,
                       repeat (some (1), 2, 3 + some (3),
                               { say (2, Cue::any, true), seconds (0, 0, 5),
                                 repeat (0, some (2), 4, { say (2, Cue::inhale), breaths (0.5, 1, 2), ring (3, 1) }),
                                 say (3, Cue::exhale, seed % 2 == 0), seconds (2, 2, 2) }));
    return plan;
}

bool isSame (const pacing::RestSolution& a, const pacing::RestSolution& b)
{
    return a.factor == b.factor && a.optionalsKept == b.optionalsKept && a.length == b.length;
}

} // namespace

TEST_CASE ("What is solved from a few sums is what all sums give, to the last bit", "[pacing][property]")
{
    for (std::uint64_t seed = 0; seed < 60; ++seed)
    {
        std::mt19937_64 generator { seed };
        const auto any = [&] (double low, double high)
        { return low + (high - low) * static_cast<double> (generator() >> 11) * 0x1.0p-53; };
        const auto plan = seed % 2 == 0 ? anySession (seed) : nested (seed);
        const Seconds length { any (60.0, 1500.0) };
        pacing::Itinerary way { plan, length };
        Seconds at { 0.0 };
        for (int step = 0; step < 400; ++step)
        {
            const pacing::Tempo tempo { Seconds { any (2.5, 11.0) }, step % 3 == 0 ? 0.93 : 1.0 };
            const auto* next = way.next (at, tempo);
            if (next == nullptr)
                break;
            INFO ("seed " << seed << ", step " << step << ", " << (length - at).count() << " s left");
            const auto expected = plainSolution (way.place(), length - at, tempo);
            const auto solved = way.solution (at, tempo);
            REQUIRE (isSame (solved, expected.solution));
            REQUIRE (isSame (pacing::solveRests (way.place(), length - at, tempo, any (0.0, 3.0)), solved));
            const auto fillable = pacing::fillableLengths (way.place(), tempo, length);
            const auto plain = plainFillable (way.place(), tempo, length);
            REQUIRE (fillable.size() == plain.size());
            for (std::size_t i = 0; i < plain.size(); ++i)
                REQUIRE ((fillable[i].least == plain[i].least && fillable[i].most == plain[i].most));
            if (std::holds_alternative<PlannedRest> (next->what))
            {
                REQUIRE (solved.nextRest == expected.rests.front());
                at += solved.nextRest * any (0.8, 1.2);
            }
            else
            {
                at += Seconds { any (0.0, 8.0) };
            }
            way.moveOn();
        }
    }
}
