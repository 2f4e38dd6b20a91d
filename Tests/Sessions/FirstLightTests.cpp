// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShippedPack.h"

#include "Breath/Sources/SimulatedBreather.h"
#include "Planning/Planner.h"
#include "Support/Catch.h"
#include "Support/Conducted.h"

#include <algorithm>
#include <set>

using namespace slackwater;
using namespace slackwater::test;

namespace
{

Result<Plan> planFor (const Profile& profile, const std::string& session, double minutes)
{
    return planning::plan (firstLight().pack, profile, { session, minutes, 1 }, lengthInFirstLight);
}

std::vector<Profile> people()
{
    std::vector<Profile> all;
    for (const std::string posture : { "chair", "cushion", "lying", "standing" })
        for (const std::string tone : { "plain", "warm" })
            for (const std::string pattern :
                 { "", "rumination", "worry", "self-criticism", "restlessness", "low-mood" })
                for (const std::string company : { "alone", "group" })
                {
                    Profile person;
                    person.prefers.posture = posture;
                    person.prefers.tone = tone;
                    person.prefers.company = company;
                    if (! pattern.empty())
                        person.patterns[pattern] = 0.8;
                    all.push_back (person);
                }
    return all;
}

Conducted played (const Plan& plan, double rate, double follows)
{
    breath::SimulatedBreather::Options options;
    options.rate = Bpm { rate };
    options.follows = follows;
    breath::SimulatedBreather person { options };
    return conduct (plan, person);
}

std::set<std::string> segmentsOf (const Conducted& session)
{
    std::set<std::string> segments;
    for (const auto& [at, spoken] : session.all<SayEvent>())
        segments.insert (spoken.say.segment);
    return segments;
}

} // namespace

TEST_CASE ("Every session of First light can be planned for everybody, at its shortest, usual and longest",
           "[sessions]")
{
    REQUIRE (firstLight().pack.sessions.size() == 3);
    for (const auto& person : people())
        for (const auto& session : firstLight().pack.sessions)
            for (const auto minutes : { session.minutes.least, session.minutes.usual, session.minutes.most })
            {
                const auto plan = planFor (person, session.id, minutes);
                INFO (session.id << ", " << minutes << " minutes, " << person.prefers.posture << ", "
                                 << person.prefers.tone);
                INFO ((plan ? std::string() : plan.error().message()));
                REQUIRE (plan);
                CHECK (plan->ease.size() > 0);
            }
}

TEST_CASE ("Every session of First light ends on time, whoever breathes", "[sessions]")
{
    const auto rate = GENERATE (5.0, 8.0, 14.0, 22.0);
    for (const auto& session : firstLight().pack.sessions)
        for (const auto minutes : { session.minutes.least, session.minutes.usual, session.minutes.most })
            for (const auto follows : { 0.0, 1.0 })
            {
                Profile person;
                person.breath.resting = Bpm { rate };
                const auto plan = planFor (person, session.id, minutes);
                INFO (session.id << ", " << minutes << " minutes, " << rate << " a minute");
                REQUIRE (plan);
                CHECK (played (*plan, rate, follows).length().count() == Approx (minutes * 60.0).margin (2.0));
            }
}

TEST_CASE ("Two people hear two sessions, and the plan says why", "[sessions]")
{
    Profile warm, plain;
    warm.prefers.tone = "warm";
    warm.prefers.voice = "heart";
    plain.prefers.tone = "plain";
    plain.prefers.posture = "lying";
    plain.prefers.voice = "george";
    plain.patterns["rumination"] = 0.8;
    for (const auto& session : firstLight().pack.sessions)
    {
        const auto one = played (planFor (warm, session.id, session.minutes.usual).value(), 14.0, 1.0);
        const auto other = played (planFor (plain, session.id, session.minutes.usual).value(), 14.0, 1.0);
        std::set<std::string> shared;
        const auto a = segmentsOf (one), b = segmentsOf (other);
        std::set_intersection (a.begin(), a.end(), b.begin(), b.end(), std::inserter (shared, shared.begin()));
        CHECK (shared.empty());
        for (const auto& event : one.events)
            if (std::holds_alternative<SayEvent> (event.what))
                CHECK_FALSE (event.why.empty());
    }
}

TEST_CASE ("Who prefers no voice hears the one that the pack names first", "[sessions]")
{
    const auto spoken = played (planFor ({}, "space", 3.0).value(), 14.0, 1.0).all<SayEvent>();
    REQUIRE_FALSE (spoken.empty());
    for (const auto& [at, words] : spoken)
        CHECK (words.say.voice == "heart");
}

TEST_CASE ("At least half of a session is silence", "[sessions]")
{
    for (const auto& session : firstLight().pack.sessions)
    {
        const auto whole = played (planFor ({}, session.id, session.minutes.usual).value(), 14.0, 1.0);
        Seconds spoken { 0.0 };
        for (const auto& [at, words] : whole.all<SayEvent>())
            spoken += words.say.length;
        CHECK (spoken < 0.5 * whole.length());
    }
}

TEST_CASE ("A paced session says that a slow breath may be small, before it paces for long", "[sessions]")
{
    const auto whole = played (planFor ({}, "coherent", 10.0).value(), 14.0, 1.0);
    const auto words = whole.all<SayEvent>();
    CHECK (std::any_of (words.begin(), words.end(),
                        [] (const auto& line) { return line.second.say.role == "pace.easy"; }));
    REQUIRE_FALSE (whole.all<PaceEvent>().empty());
}
