// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/MomentOnBreath.h"
#include "Support/Breathers.h"
#include "Support/Catch.h"
#include "Support/Conducted.h"
#include "Support/PlanSketches.h"

#include <algorithm>
#include <cmath>

using namespace slackwater;
using namespace slackwater::test;

namespace
{

struct Hits
{
    int met = 0, asked = 0;
};

/** Of the words wanted on the out-breath after a rest that had room for one: how many met a true one. */
void countHits (const Conducted& played, const std::vector<Seconds>& exhales, Seconds target, Hits& hits)
{
    std::optional<std::pair<Seconds, RestEvent>> rest;
    for (const auto& event : played.events)
    {
        const auto at = toSeconds (event.at, played.rate);
        if (const auto* begins = std::get_if<RestEvent> (&event.what))
            rest.emplace (at, *begins);
        const auto* spoken = std::get_if<SayEvent> (&event.what);
        if (spoken == nullptr && ! std::holds_alternative<RingEvent> (event.what))
            continue;
        if (spoken != nullptr && rest && spoken->say.on == Cue::exhale && at < target - Seconds { 60.0 })
        {
            const auto room = [&] (Seconds t)
            {
                return t > rest->first + rest->second.least + Seconds { 0.4 }
                       && t < rest->first + rest->second.most - Seconds { 0.4 };
            };
            const auto distance = [&] (Seconds t) { return std::abs ((t - at).count()); };
            if (std::any_of (exhales.begin(), exhales.end(), room))
            {
                ++hits.asked;
                hits.met +=
                    std::any_of (exhales.begin(), exhales.end(), [&] (Seconds t) { return distance (t) <= 0.4; });
            }
        }
        rest.reset();
    }
}

} // namespace

TEST_CASE ("Words arrive on the out-breath", "[pacing][property]")
{
    for (const std::string person : { "14", "9,follows=1", "14,irregular=0.2", "18,follows=0.8", "7" })
    {
        Hits hits;
        for (std::uint64_t seed = 0; seed < 40; ++seed)
        {
            auto options = breather (person);
            options.seed = seed;
            SimulatedBreather body { options };
            const auto plan = anySession (seed);
            const auto played = conduct (plan, body);
            countHits (played, body.exhales(), plan.length, hits);
        }
        INFO ("sim:" << person << ": " << hits.met << " of " << hits.asked);
        CHECK (hits.asked > 100);
        CHECK (hits.met >= 0.9 * hits.asked);
    }
}

TEST_CASE ("A limit that lies on the grid of breaths is found", "[pacing]")
{
    // 243.33 is half a breath from both; rounding once led past the one that has just begun.
    const auto found = pacing::nearest ({ Seconds { 246.77 }, Seconds { 6.81 } }, Seconds { 243.33 },
                                        Seconds { 246.77 }, Seconds { 300.0 });
    REQUIRE (found);
    CHECK (found->count() == Approx (246.77));
    for (int i = 1; i < 2000; ++i)
    {
        const Seconds from { 0.37 * i }, period { 3.0 + 0.0031 * i };
        CHECK (pacing::nearest ({ from, period }, from - 0.501 * period, from, from + 100.0 * period)->count()
               == Approx (from.count()));
    }
}
