// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShippedPack.h"

#include "Breath/Sources/BreathSource.h"
#include "Planning/Planner.h"
#include "Support/Breathers.h"
#include "Support/Catch.h"
#include "Support/Conducted.h"

#include <algorithm>

/** "Too much", in every session that ships, at every minute of it. */
using namespace slackwater;
using namespace slackwater::test;

namespace
{

Plan planFor (const std::string& session, double minutes, const std::string& tone)
{
    Profile person;
    person.prefers.tone = tone;
    return planning::plan (firstLight().pack, person, { session, minutes, 7 }, lengthInFirstLight).value();
}

bool speaksOfTheWave (const std::string& text)
{
    for (const auto* word : { "wave", "Wave", "Rise", "Rising", "slow breathing", "Slower", "pacing" })
        if (text.find (word) != std::string::npos)
            return true;
    return false;
}

Conducted playedUntil (const Plan& plan, bool isHeard, const Commands& commands)
{
    SimulatedBreather person { breather ("13,follows=1,irregular=0.1") };
    breath::NoBreath nobody;
    return isHeard ? conduct (plan, person, commands) : conduct (plan, nobody, commands);
}

/** The words and parts that began after `from`. */
template <typename What>
std::vector<std::pair<Seconds, What>> since (Seconds from, const Conducted& played)
{
    auto all = played.all<What>();
    std::erase_if (all, [&] (const auto& one) { return one.first <= from; });
    return all;
}

} // namespace

TEST_CASE ("After too much nothing leads, and nothing speaks of a wave: every session, every minute", "[sessions]")
{
    const auto isHeard = GENERATE (true, false);
    const std::string tone = GENERATE ("warm", "plain");
    for (const auto& session : firstLight().pack.sessions)
    {
        const auto plan = planFor (session.id, session.minutes.usual, tone);
        for (int minute = 0; minute < static_cast<int> (session.minutes.usual); ++minute)
        {
            CAPTURE (session.id, minute, isHeard, tone);
            const Seconds asked { 60.0 * minute + 3.7 };
            const auto played =
                playedUntil (plan, isHeard, { { static_cast<int> (asked.count() * 10.0), TooMuchCommand {} } });
            const auto guard = played.all<GuardEvent>();
            REQUIRE (guard.size() == 1);
            CHECK (guard.front().first - asked < Seconds { 0.2 });

            const auto words = since<SayEvent> (guard.front().first - Seconds { 0.01 }, played);
            REQUIRE_FALSE (words.empty());
            CHECK (words.front().second.say.role.starts_with ("guard.ease"));
            CHECK (words.front().first - asked < Seconds { 1.0 }); // issue: within three seconds
            for (const auto& [at, spoken] : words)
                if (! spoken.say.role.starts_with ("guard.ease.paced"))
                    CHECK_FALSE (speaksOfTheWave (spoken.say.text));
            for (const auto& [at, pace] : since<PaceEvent> (guard.front().first, played))
                CHECK_FALSE (pace.rate);
            for (const auto& [at, section] : since<SectionEvent> (guard.front().first, played))
                CHECK (section.id != "lead");
            CHECK (played.length() <= plan.length + Seconds { 2.0 });
            CHECK (played.length() >= plan.length - Seconds { 2.0 });
        }
    }
}

TEST_CASE ("Of slow breathing that has not been, nothing is said", "[sessions]")
{
    const auto minute = GENERATE (0, 1, 6);
    const auto plan = planFor ("coherent", 10.0, "warm");
    const auto played = playedUntil (plan, true, { { 600 * minute + 37, TooMuchCommand {} } });
    const auto paced = played.all<PaceEvent>();
    const auto hasSlowed = paced.size() > 1 && paced[paced.size() - 2].second.rate->value < 12.5;
    CHECK (hasSlowed == (minute == 6));
    for (const auto& [at, spoken] : played.all<SayEvent>())
        if (spoken.say.role == "guard.ease.paced")
            CHECK (hasSlowed);
}

TEST_CASE ("Pacing that is asked for again comes again, with its words", "[sessions]")
{
    const auto plan = planFor ("coherent", 10.0, "warm");
    const auto again = GENERATE (700, 3900); // before its part has begun, and in the middle of it
    const auto played =
        playedUntil (plan, true, { { again - 400, TooMuchCommand {} }, { again, PaceAgainCommand {} } });
    const Seconds asked { again / 10.0 };
    const auto paces = since<PaceEvent> (asked, played);
    CHECK (std::any_of (paces.begin(), paces.end(), [] (const auto& pace) { return pace.second.rate.has_value(); }));
    const auto words = since<SayEvent> (asked, played);
    CHECK (std::any_of (words.begin(), words.end(),
                        [] (const auto& spoken) { return spoken.second.say.role.starts_with ("pace."); }));
    CHECK (played.length().count() == Approx (600.0).margin (2.0));
}

TEST_CASE ("Too much while nothing is said is answered at once, and in the middle of words within a second",
           "[sessions]")
{
    const auto plan = planFor ("anchor", 10.0, "plain");
    const auto usual = playedUntil (plan, true, {});
    for (const auto& [at, spoken] : usual.all<SayEvent>())
    {
        const auto tick = static_cast<int> (at.count() * 10.0) + 5;
        const auto played = playedUntil (plan, true, { { tick, TooMuchCommand {} } });
        const auto words = since<SayEvent> (Seconds { tick / 10.0 }, played);
        REQUIRE_FALSE (words.empty());
        CHECK (words.front().second.say.role == "guard.ease");
        CHECK (words.front().first - Seconds { tick / 10.0 } < Seconds { 1.0 });
    }
}
