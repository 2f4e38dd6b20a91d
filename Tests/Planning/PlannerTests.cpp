// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CalmPack.h"

#include "Planning/Planner.h"
#include "Planning/LengthRange.h"
#include "Support/Catch.h"

#include <algorithm>
#include <limits>
#include <set>

using namespace slackwater;
using namespace slackwater::test;
using planning::plan;

namespace
{

std::vector<PlannedSay> sayings (const std::vector<PlannedStep>& steps)
{
    std::vector<PlannedSay> all;
    for (const auto& step : steps)
    {
        if (const auto* spoken = std::get_if<PlannedSay> (&step.what))
            all.push_back (*spoken);
        if (const auto* repeat = std::get_if<PlannedRepeat> (&step.what))
            for (const auto& round : repeat->rounds)
                for (const auto& word : sayings (round))
                    all.push_back (word);
    }
    return all;
}

Result<Plan> planFor (const Profile& profile, double minutes = 3.0, std::uint64_t seed = 1)
{
    return plan (pack(), profile, { "calm", minutes, seed }, fourSeconds);
}
} // namespace

TEST_CASE ("A segment made for this person is chosen, and says why", "[planning]")
{
    Profile profile;
    const auto planned = planFor (profile);
    REQUIRE (planned);
    const auto first = sayings (planned->steps).front();
    CHECK (first.segment == "arrive-chair");
    CHECK (first.why == "for chair");
}

TEST_CASE ("A segment made for somebody else is never chosen", "[planning]")
{
    Profile profile;
    profile.prefers.posture = "lying";
    const auto planned = planFor (profile);
    REQUIRE (planned);
    for (const auto& word : sayings (planned->steps))
    {
        CHECK (word.segment != "arrive-chair");
        CHECK (word.segment != "notice-rumination");
    }
}

TEST_CASE ("A mind that replays things is spoken to", "[planning]")
{
    Profile profile;
    profile.patterns["rumination"] = 0.8;
    const auto spoken = sayings (planFor (profile).value().steps);
    const auto isForIt = [] (const PlannedSay& word)
    { return word.segment == "notice-rumination" && word.why.find ("rumination") != std::string::npos; };
    CHECK (std::any_of (spoken.begin(), spoken.end(), isForIt));
}

TEST_CASE ("A preferred voice speaks throughout", "[planning]")
{
    Profile profile;
    profile.prefers.voice = "bella";
    const auto spoken = sayings (planFor (profile).value().steps);
    CHECK (spoken.front().voice == "bella");
}

TEST_CASE ("The same words do not come twice in a row while others suit", "[planning]")
{
    const auto seed = GENERATE (range<std::uint64_t> (0, 50));
    const auto spoken = sayings (planFor ({}, 3.0, seed).value().steps);
    REQUIRE (spoken.size() == 13);
    for (std::size_t i = 1; i < spoken.size(); ++i)
        CHECK (spoken[i].segment != spoken[i - 1].segment);
}

TEST_CASE ("The same seed gives the same plan, another may give another", "[planning]")
{
    CHECK (planFor ({}, 3.0, 5).value() == planFor ({}, 3.0, 5).value());
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        seen.insert (sayings (planFor ({}, 3.0, seed).value().steps)[1].segment);
    CHECK (seen.size() > 1);
}

TEST_CASE ("A length that cannot be filled is refused, and the nearest one named", "[planning]")
{
    const auto tooLong = planFor ({}, 60.0);
    REQUIRE_FALSE (tooLong);
    CHECK (tooLong.error().kind == ErrorKind::refused);
    CHECK (tooLong.error().message().find ("13.3 minutes") != std::string::npos);

    const auto tooShort = planFor ({}, 0.1);
    REQUIRE_FALSE (tooShort);
    CHECK (tooShort.error().message().find ("0.3 minutes") != std::string::npos);
}

TEST_CASE ("A length that is no length is wrong usage", "[planning]")
{
    const auto minutes = GENERATE (0.0, -1.0, 1e9, std::numeric_limits<double>::quiet_NaN());
    const auto planned = planFor ({}, minutes);
    REQUIRE_FALSE (planned);
    CHECK (planned.error().kind == ErrorKind::usage);
}

TEST_CASE ("Without a wish, the profile's minutes count, or the session's usual ones where these are out of its range",
           "[planning]")
{
    Profile profile;
    profile.prefers.minutes = 45.0;
    CHECK (plan (pack(), profile, { "calm", std::nullopt, 1 }, fourSeconds).value().length.count() == Approx (180.0));
    profile.prefers.minutes = 8.0;
    CHECK (plan (pack(), profile, { "calm", std::nullopt, 1 }, fourSeconds).value().length.count() == Approx (480.0));
}

TEST_CASE ("An unknown session, an unknown role and a role that suits nobody here are named with their place",
           "[planning]")
{
    CHECK (plan (pack(), {}, { "storm", 3.0, 1 }, fourSeconds).error().message().find ("calm") != std::string::npos);

    auto unknown = pack();
    unknown.sessions[0].sections[0].steps[0] = say ("depart");
    const auto noRole = plan (unknown, {}, { "calm", 3.0, 1 }, fourSeconds);
    REQUIRE_FALSE (noRole);
    CHECK (noRole.error().where == "/sections/0/steps/0/say");
    CHECK (noRole.error().file == "sessions/calm.json");

    auto picky = pack();
    picky.segments.push_back (line ("stand", "stand", { { "posture", { "standing" } } }));
    picky.sessions[0].sections[0].steps[0] = say ("stand");
    const auto nobody = plan (picky, {}, { "calm", 3.0, 1 }, fourSeconds);
    REQUIRE_FALSE (nobody);
    CHECK (nobody.error().kind == ErrorKind::input);
    CHECK (nobody.error().problem.find ("suits this profile") != std::string::npos);
}

TEST_CASE ("A file that cannot be read stops the plan with its own error", "[planning]")
{
    const planning::LengthOf broken = [] (const std::string& file) -> Result<Seconds>
    { return fail (Error { ErrorKind::input, file, "", "is damaged", "export it again" }); };
    const auto planned = plan (pack(), {}, { "calm", 3.0, 1 }, broken);
    REQUIRE_FALSE (planned);
    CHECK (planned.error().problem == "is damaged");
}

TEST_CASE ("Somebody new to this is never paced below five and a half", "[planning]")
{
    auto slow = pack();
    slow.sessions[0].sections[0].steps.insert (slow.sessions[0].sections[0].steps.begin(),
                                               Step { PaceStep { Bpm { 4.5 }, Seconds { 60.0 } } });
    const auto target = [&] (const std::string& experience)
    {
        Profile profile;
        profile.prefers.experience = experience;
        profile.breath.slowest = Bpm { 4.0 };
        return std::get<PlannedPace> (plan (slow, profile, { "calm", 3.0, 1 }, fourSeconds).value().steps[1].what)
            .to->value;
    };
    CHECK (target ("new") == Approx (5.5));
    CHECK (target ("practised") == Approx (4.5));
}

TEST_CASE ("A taste for silence lengthens what rests would like to be, inside their ranges", "[planning]")
{
    const auto ideal = [] (double silence)
    {
        Profile profile;
        profile.prefers.silence = silence;
        return std::get<PlannedRest> (planFor (profile).value().steps[2].what).range.ideal;
    };
    CHECK (ideal (0.5) == Approx (10.0));
    CHECK (ideal (1.0) > 10.0);
    CHECK (ideal (1.0) <= 30.0);
    CHECK (ideal (0.0) < 10.0);
    CHECK (ideal (0.0) >= 5.0);
}

TEST_CASE ("Words that lead the breath are marked, for they are passed over when pacing is off", "[planning]")
{
    auto led = pack();
    led.segments.push_back (line ("follow-1", "follow"));
    led.segments.push_back (line ("ease", "guard.ease"));
    led.segments.push_back (line ("ease-paced", "guard.ease.paced"));
    led.sessions[0].sections = { { "a", "A", { say ("arrive"), rest (5, 10, 60) } },
                                 { "wave",
                                   "With the wave",
                                   { Step { PaceStep { Bpm { 6.0 }, Seconds { 60.0 } } }, say ("follow"),
                                     rest (5, 20, 60), say ("arrive"), rest (5, 20, 60) } },
                                 { "end", "End", { Step { PaceStep {} }, say ("notice"), rest (5, 20, 60) } } };
    const auto planned = plan (led, {}, { "calm", 2.0, 1 }, fourSeconds).value();
    std::vector<std::string> marked;
    for (const auto& step : planned.steps)
        if (step.leads)
        {
            const auto* spoken = std::get_if<PlannedSay> (&step.what);
            marked.push_back (spoken != nullptr ? spoken->role : std::get<PlannedSection> (step.what).id);
        }
    CHECK (marked == std::vector<std::string> { "wave", "follow" });
    REQUIRE_FALSE (planned.ease.empty());
    CHECK (planned.ease.front().role == "guard.ease");
    REQUIRE_FALSE (planned.easePaced.empty());
    CHECK (planned.easePaced.front().role == "guard.ease.paced");
}

TEST_CASE ("Nobody with a limit is led, or begins an intense session", "[planning]")
{
    auto intense = pack();
    intense.sessions[0].intense = true;
    Profile limited;
    limited.breath.limits = { "asthma", "pregnancy" };

    const auto refused = plan (intense, limited, { "calm", 3.0, 1 }, fourSeconds);
    REQUIRE_FALSE (refused);
    CHECK (refused.error().kind == ErrorKind::refused);
    CHECK (refused.error().message().find ("asthma") != std::string::npos);

    const auto followed = plan (pack(), limited, { "calm", 3.0, 1 }, fourSeconds).value();
    CHECK_FALSE (followed.lead);
    REQUIRE_FALSE (followed.notes.empty());
    CHECK (followed.notes.front().find ("asthma") != std::string::npos);

    const auto told = plan (intense, {}, { "calm", 3.0, 1 }, fourSeconds).value();
    REQUIRE_FALSE (told.notes.empty());
    CHECK (told.notes.front().find ("intense") != std::string::npos);
}
