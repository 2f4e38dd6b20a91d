// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/BreathSource.h"
#include "Pacing/Pacer.h"
#include "Support/Breathers.h"
#include "Support/Catch.h"
#include "Support/Conducted.h"
#include "Support/PlanSketches.h"

#include <algorithm>
#include <random>

/** What holds for every profile, plan and body, whatever their JSON says. */
using namespace slackwater;
using namespace slackwater::test;

namespace
{

/** A source that remembers what it told last. */
class Overheard : public breath::BreathSource
{
public:
    explicit Overheard (breath::BreathSource& s) : source (s) {}
    BreathState advance (const breath::SourceTick& tick) override
    {
        told.push_back (source.advance (tick));
        return told.back();
    }
    std::vector<BreathState> told;

private:
    breath::BreathSource& source;
};

struct Case
{
    Plan plan;
    SimulatedBreather::Options person;
    bool isHeard = true;
};

Case anyCase (std::uint64_t seed)
{
    std::mt19937_64 generator { seed };
    const auto uniform = [&] (double low, double high)
    { return low + (high - low) * static_cast<double> (generator() >> 11) * 0x1.0p-53; };
    Case any { anySession (seed), {}, uniform (0, 1) < 0.8 };
    any.plan.resting = Bpm { uniform (3.0, 40.0) };
    any.plan.slowest = Bpm { uniform (3.0, 30.0) };
    any.plan.lead = uniform (0, 1) < 0.8;
    any.person.rate = Bpm { uniform (4.0, 24.0) };
    any.person.follows = uniform (0, 1) < 0.5 ? 1.0 : uniform (0, 1);
    any.person.irregular = uniform (0, 0.3);
    any.person.seed = seed;
    return any;
}

} // namespace

TEST_CASE ("No pacer quickens a body, passes its floor or hurries, whatever the profile says", "[pacing][property]")
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed)
    {
        CAPTURE (seed);
        auto any = anyCase (seed);
        SimulatedBreather person { any.person };
        breath::NoBreath nobody;
        Overheard heard { any.isHeard ? static_cast<breath::BreathSource&> (person) : nobody };
        const auto played = conduct (any.plan, heard);

        const auto floor = std::min (any.plan.slowest, any.plan.resting);
        double most = 0.0, before = 0.0; // the pacing that goes on, and its breath before
        Seconds beforeAt { 0.0 };
        for (const auto& [at, pace] : played.all<PaceEvent>())
        {
            if (! pace.rate)
            {
                most = 0.0;
                continue;
            }
            if (most <= 0.0)
            {
                // The states from which it may have begun: of the ticks just before its first breath.
                const auto tick = std::min (static_cast<std::size_t> (at.count() * 10.0), heard.told.size() - 1);
                most = any.plan.resting.value;
                for (auto i = tick > 160 ? tick - 160 : 0; i <= tick; ++i)
                    if (heard.told[i].rate)
                        most = std::max (most, heard.told[i].rate->value);
                before = pace.rate->value;
                beforeAt = at;
            }
            CHECK (pace.rate->value <= most + 1e-9);
            CHECK (pace.rate->value >= floor.value - 1e-9);
            const auto minutes = (at - beforeAt).count() / 60.0;
            if (any.plan.lead)
                CHECK (before - pace.rate->value <= pacing::Pacer::fastestDescentBpmPerMinute * minutes + 1e-6);
            before = pace.rate->value;
            beforeAt = at;
        }
    }
}

TEST_CASE ("A slowest rate above the resting rate does not pull a body up to it", "[pacing]")
{
    pacing::Pacer pacer { { Bpm { 12.0 }, Bpm { 24.0 }, true } };
    pacer.begin (Bpm { 6.0 }, Seconds { 60.0 }, {});
    REQUIRE (pacer.rate());
    CHECK (pacer.rate()->value == Approx (12.0));
}

TEST_CASE ("A breath that is slower than the profile's slowest already is not led", "[pacing]")
{
    BreathState slow;
    slow.rate = Bpm { 4.2 };
    slow.confidence = 0.9;
    const auto leads = GENERATE (true, false);
    pacing::Pacer pacer { { Bpm { 14.0 }, Bpm { 5.0 }, leads } };
    pacer.begin (Bpm { 6.0 }, Seconds { 60.0 }, slow);
    CHECK_FALSE (pacer.rate());
}
