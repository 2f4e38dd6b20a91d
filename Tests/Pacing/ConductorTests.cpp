// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Conductor.h"
#include "Planning/LengthRange.h"
#include "Support/Breathers.h"
#include "Support/Catch.h"
#include "Support/Conducted.h"
#include "Support/PlanSketches.h"

#include <algorithm>

using namespace slackwater;
using namespace slackwater::test;

namespace
{

Plan tenMinutes()
{
    return planOf ({ ring (12, 6), say (4, Cue::any), breaths (1, 2, 4), say (5), breaths (1, 2, 4), pace (6.0, 180.0),
                     repeat (1, 4, 30, { say (4), breaths (1, 3, 5), say (3), seconds (8, 20, 60) }), letGo(), say (4),
                     seconds (3, 8, 20), ring (12, 12) },
                   10.0);
}

/** All rests, with where they truly ended: where the next thing that takes time began. */
struct PlayedRest
{
    Seconds length, least, most;
};

std::vector<PlayedRest> restsOf (const Conducted& played)
{
    std::vector<PlayedRest> rests;
    std::optional<std::pair<Seconds, RestEvent>> open;
    for (const auto& event : played.events)
    {
        const auto at = toSeconds (event.at, played.rate);
        const auto takesTime =
            std::holds_alternative<SayEvent> (event.what) || std::holds_alternative<RingEvent> (event.what)
            || std::holds_alternative<RestEvent> (event.what) || std::holds_alternative<EndEvent> (event.what);
        if (takesTime && open)
        {
            rests.push_back ({ at - open->first, open->second.least, open->second.most });
            open.reset();
        }
        if (const auto* rest = std::get_if<RestEvent> (&event.what))
            open.emplace (at, *rest);
    }
    return rests;
}

bool everyRestIsInRange (const Conducted& played)
{
    const Seconds sample { 1.0 / 24000.0 };
    for (const auto& rest : restsOf (played))
        if (rest.length < rest.least - sample || rest.length > rest.most + sample)
            return false;
    return true;
}

} // namespace

TEST_CASE ("A session lands on its length whoever breathes", "[pacing]")
{
    const auto rate = GENERATE (5.0, 9.0, 14.0, 22.0);
    const auto follows = GENERATE (0.0, 1.0);
    SimulatedBreather::Options options;
    options.rate = Bpm { rate };
    options.follows = follows;
    SimulatedBreather person { options };
    const auto played = conduct (tenMinutes(), person);

    REQUIRE (played.finished);
    CHECK (played.length().count() == Approx (600.0).margin (2.0));
    CHECK (everyRestIsInRange (played));
}

TEST_CASE ("Without a breath to hear, a session goes on by time and lands on its length", "[pacing]")
{
    breath::NoBreath nobody;
    const auto played = conduct (tenMinutes(), nobody);
    CHECK (played.length().count() == Approx (600.0).margin (0.2));
    CHECK (everyRestIsInRange (played));
    CHECK (played.all<PaceEvent>().size() > 10);
}

TEST_CASE ("Any session of two thousand, with any breather, ends in time and keeps its ranges", "[pacing][property]")
{
    const std::vector<std::string> people { "14",
                                            "14,follows=1",
                                            "9,irregular=0.5",
                                            "12,stopsAt=200,stopsFor=20",
                                            "16,talks=0.2,irregular=0.3",
                                            "20,follows=0.7,floor=8",
                                            "6" };
    int feasible = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed)
    {
        auto plan = anySession (seed);
        auto options = breather (people[seed % people.size()]);
        options.seed = seed;
        SimulatedBreather person { options };
        const auto played = conduct (plan, person);
        INFO ("session " << seed << " with sim:" << people[seed % people.size()]);
        REQUIRE (played.finished);
        REQUIRE (everyRestIsInRange (played));

        // Feasible: it can be filled at every rate this body had.
        bool canBeFilled = true;
        for (const auto& [at, breath] : played.all<BreathEvent>())
            if (breath.state.rate)
            {
                const auto span = planning::lengthRangeOf (plan.steps, periodOf (*breath.state.rate));
                canBeFilled = canBeFilled && span.least <= plan.length && plan.length <= span.most;
            }
        if (! canBeFilled)
            continue;
        ++feasible;
        REQUIRE (played.length().count() == Approx (plan.length.count()).margin (2.0));
    }
    CHECK (feasible > 1600);
}

TEST_CASE ("The pacer leads a breath that follows and never passes the slowest rate", "[pacing]")
{
    auto plan = tenMinutes();
    plan.slowest = Bpm { 6.5 };
    SimulatedBreather person { breather ("12,follows=1") };
    const auto paces = conduct (plan, person).all<PaceEvent>();
    REQUIRE (paces.size() > 10);
    double slowest = 99.0;
    for (const auto& [at, pace] : paces)
        if (pace.rate)
            slowest = std::min (slowest, pace.rate->value);
    CHECK (slowest >= 6.5);
    CHECK (slowest < 9.0);
}

TEST_CASE ("A breath that will not follow is given back after two minutes", "[pacing]")
{
    SimulatedBreather person { breather ("15,follows=0,irregular=0.1") };
    auto plan = tenMinutes();
    plan.ease.push_back (std::get<PlannedSay> (say (4, Cue::any).what));
    plan.ease.back().role = "guard.ease";
    const auto played = conduct (plan, person);
    CHECK (played.all<GuardEvent>().size() == 1);
    const auto words = played.all<SayEvent>();
    CHECK (std::count_if (words.begin(), words.end(),
                          [] (const auto& word) { return word.second.say.role == "guard.ease"; })
           == 1);
    CHECK (played.length().count() == Approx (600.0).margin (2.0));
    CHECK_FALSE (played.all<PaceEvent>().back().second.rate);
}

TEST_CASE ("Too much: that ends pacing at once and for good", "[pacing]")
{
    SimulatedBreather person { breather ("12,follows=1") };
    const auto played = conduct (tenMinutes(), person, { { 1500, TooMuchCommand {} } });
    REQUIRE (played.all<GuardEvent>().size() == 1);
    const auto ended = played.all<GuardEvent>().front().first;
    CHECK (ended.count() == Approx (150.0 + pacing::cueLead.count()).margin (0.11));
    for (const auto& [at, pace] : played.all<PaceEvent>())
        CHECK ((at <= ended || ! pace.rate));
}

TEST_CASE ("A length changed on the way is met", "[pacing]")
{
    SimulatedBreather person { breather ("12,follows=1") };
    const auto played = conduct (tenMinutes(), person, { { 1000, SetLengthCommand { Seconds { 300.0 } } } });
    CHECK (played.length().count() == Approx (300.0).margin (2.0));
    CHECK (everyRestIsInRange (played));
}

TEST_CASE ("Optional words are dropped last, and only when the time is short", "[pacing]")
{
    breath::NoBreath nobody;
    const std::vector<PlannedStep> steps { say (10, Cue::any),  seconds (5, 10, 20), say (10, Cue::any, true),
                                           seconds (5, 10, 20), say (10, Cue::any),  seconds (2, 4, 8) };
    auto plan = planOf (steps, 1.0);
    CHECK (conduct (plan, nobody).all<SayEvent>().size() == 3);
    plan.length = Seconds { 43.0 };
    CHECK (conduct (plan, nobody).all<SayEvent>().size() == 3);
    plan.length = Seconds { 40.0 };
    const auto shortened = conduct (plan, nobody);
    CHECK (shortened.all<SayEvent>().size() == 2);
    CHECK (shortened.length().count() == Approx (40.0).margin (2.0));
}

TEST_CASE ("Events come in time order, ahead of the tick that made them", "[pacing]")
{
    SimulatedBreather person { breather ("13,follows=1,irregular=0.3") };
    const auto played = conduct (tenMinutes(), person);
    CHECK (std::is_sorted (played.events.begin(), played.events.end(),
                           [] (const Event& a, const Event& b) { return a.at < b.at; }));
    CHECK (std::holds_alternative<StartEvent> (played.events.front().what));
    CHECK (std::holds_alternative<EndEvent> (played.events.back().what));
}

TEST_CASE ("Nothing comes after the end, whenever it comes", "[pacing][property]")
{
    const auto plan = planOf ({ pace (6, 30), seconds (0, 120, 240) }, 2.0);
    for (int tick = 300; tick < 400; ++tick)
    {
        SimulatedBreather person { breather ("12,follows=1") };
        const auto played = conduct (plan, person, { { tick, SetLengthCommand { Seconds { 0.0 } } } });
        INFO ("ended at tick " << tick);
        CHECK (played.length() < Seconds { 0.1 * tick + 12.0 });
        CHECK (played.all<EndEvent>().size() == 1);
        CHECK (std::holds_alternative<EndEvent> (played.events.back().what));
        CHECK (std::is_sorted (played.events.begin(), played.events.end(),
                               [] (const Event& x, const Event& y) { return x.at < y.at; }));
    }
}

TEST_CASE ("Nothing is stamped less far ahead of its tick than it needs, not even a pacer's first breath",
           "[pacing][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
    {
        SimulatedBreather person { breather (seed % 2 == 0 ? "13,follows=1,irregular=0.3" : "13,talks=0.9") };
        pacing::Conductor conductor { anySession (seed), SampleRate { 48000.0 } };
        while (! conductor.isFinished())
        {
            const auto now = toSeconds (conductor.nextTick(), SampleRate { 48000.0 });
            breath::SourceTick moment;
            moment.now = now;
            for (const auto& event : conductor.tick (person.advance (moment)))
                if (now.count() > 0.0
                    && toSeconds (event.at, SampleRate { 48000.0 }) < now + pacing::cueLead - Seconds { 1.0e-4 })
                    FAIL ("seed " << seed << ", tick at " << now.count() << ": event " << event.what.index() << " at "
                                  << toSeconds (event.at, SampleRate { 48000.0 }).count());
        }
    }
}

TEST_CASE ("The same plan, breath and commands give the same events", "[pacing]")
{
    SimulatedBreather one { breather ("13,follows=1,irregular=0.5,seed=9") },
        other { breather ("13,follows=1,irregular=0.5,seed=9") };
    CHECK (conduct (anySession (3), one).events == conduct (anySession (3), other).events);
}

TEST_CASE ("A rest right after pacing begins, with no breath to hear, is left at a real time", "[pacing]")
{
    // The pacer has not taken a breath yet: there is no grid of its breaths to meet.
    breath::NoBreath nobody;
    const auto played = conduct (planOf ({ say (3, Cue::any), pace (6.0, 60.0), seconds (0.0, 2.0, 8.0), say (3),
                                           seconds (2, 20, 60), ring (12, 12) },
                                         1.0),
                                 nobody);
    REQUIRE (played.finished);
    CHECK (played.length().count() == Approx (60.0).margin (2.0));
    CHECK (played.all<SayEvent>().size() == 2);
}

TEST_CASE ("The conductor names the sounds to come, soonest first", "[pacing]")
{
    auto plan = planOf ({ say (3, Cue::any), seconds (1, 2, 3), say (3, Cue::any) }, 0.2);
    std::get<PlannedSay> (plan.steps[0].what).file = "a.wav";
    std::get<PlannedSay> (plan.steps[2].what).file = "b.wav";
    pacing::Conductor conductor { plan, { 48000.0 } };
    CHECK (conductor.upcomingFiles (5) == std::vector<std::string> { "a.wav", "b.wav" });
}

TEST_CASE ("Two rests with words left out between them are one silence", "[pacing]")
{
    breath::NoBreath nobody;
    const std::vector<PlannedStep> steps { say (10, Cue::any),  seconds (3, 10, 20), say (10, Cue::any, true),
                                           seconds (4, 10, 20), say (10, Cue::any),  seconds (3, 4, 8) };
    const auto plan = planOf (steps, 27.0 / 60.0); // too short for the words in the middle
    const auto played = conduct (plan, nobody);
    REQUIRE (played.all<SayEvent>().size() == 2);
    const auto rests = played.all<RestEvent>();
    REQUIRE (rests.size() == 3);
    CHECK (rests[0].second.least.count() == Approx (3.0));
    CHECK (rests[1].second.least.count() == Approx (4.0 - 3.0)); // three seconds of silence count towards its four
}
