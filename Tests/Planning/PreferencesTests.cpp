// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CalmPack.h"

#include "Planning/Planner.h"
#include "Support/Catch.h"

#include <algorithm>

/** What a person prefers, and what a pack names: keys, voices, beds, silence. */
using namespace slackwater;
using namespace slackwater::test;
using planning::plan;

TEST_CASE ("A pack's own key is held against what the profile prefers for it", "[planning][suits]")
{
    auto own = pack();
    own.segments = { line ("rain", "arrive", { { "weather", { "rain", "snow" } } }),
                     line ("sun", "arrive", { { "weather", { "sun" } } }), line ("any", "arrive"),
                     line ("notice-1", "notice") };
    const auto chosen = [&] (std::vector<std::string> weather)
    {
        Profile person;
        if (! weather.empty())
            person.prefers.words["weather"] = std::move (weather);
        return std::get<PlannedSay> (plan (own, person, { "calm", 3.0, 1 }, fourSeconds).value().steps[1].what).segment;
    };
    CHECK (chosen ({ "rain" }) == "rain");
    CHECK (chosen ({ "fog", "sun" }) == "sun");
    CHECK (chosen ({ "fog" }) == "any");
    CHECK (chosen ({}) == "any"); // no preference: only where there is no other
    own.segments.erase (own.segments.begin() + 2);
    CHECK (chosen ({ "snow" }) == "rain");
    CHECK ((chosen ({}) == "rain" || chosen ({}) == "sun"));
}

TEST_CASE ("No word for a key is no preference: lines that name it are taken where a role has no other",
           "[planning][suits]")
{
    auto picky = pack();
    picky.segments = { line ("chair", "arrive", { { "posture", { "chair" } } }), line ("notice-1", "notice") };
    Profile person;
    person.prefers.posture.clear();
    const auto planned = plan (picky, person, { "calm", 3.0, 1 }, fourSeconds);
    REQUIRE (planned);
    CHECK (std::get<PlannedSay> (planned->steps[1].what).segment == "chair");
    person.prefers.posture = "lying";
    CHECK_FALSE (plan (picky, person, { "calm", 3.0, 1 }, fourSeconds));
}

TEST_CASE ("A voice or a bed that nothing has is said", "[planning]")
{
    Profile person;
    person.prefers.voice = "Goerge";
    person.prefers.bed = "thunder";
    auto bedded = pack();
    bedded.sessions[0].bed = Bed { "tide", {}, "", std::nullopt, Decibels { -14.0 } };
    const auto notes = plan (bedded, person, { "calm", 3.0, 1 }, fourSeconds).value().notes;
    const auto says = [&] (const char* word)
    {
        return std::any_of (notes.begin(), notes.end(),
                            [&] (const auto& n) { return n.find (word) != std::string::npos; });
    };
    CHECK (says ("Goerge"));
    CHECK (says ("anna"));
    CHECK (says ("thunder"));
    CHECK (plan (bedded, {}, { "calm", 3.0, 1 }, fourSeconds).value().notes.empty());
}

TEST_CASE ("A taste for silence leaves out what may be left out where nothing repeats, or says that it cannot",
           "[planning]")
{
    auto fixed = pack();
    auto optional = say ("notice");
    std::get<SayStep> (optional.what).optional = true;
    fixed.sessions[0].sections[0].steps = { say ("arrive"),    rest (5, 60, 200), optional,
                                            rest (5, 60, 200), optional,          rest (5, 20, 100) };
    const auto wordsWith = [&] (double silence)
    {
        Profile person;
        person.prefers.silence = silence;
        const auto planned = plan (fixed, person, { "calm", 3.0, 1 }, fourSeconds).value();
        return std::pair { std::count_if (planned.steps.begin(), planned.steps.end(), [] (const auto& step)
        { return std::holds_alternative<PlannedSay> (step.what); }),
                           planned.notes.size() };
    };
    CHECK (wordsWith (0.5) == std::pair { std::ptrdiff_t { 3 }, std::size_t { 0 } });
    CHECK (wordsWith (0.75) == std::pair { std::ptrdiff_t { 2 }, std::size_t { 0 } });
    CHECK (wordsWith (1.0) == std::pair { std::ptrdiff_t { 1 }, std::size_t { 0 } });
    CHECK (wordsWith (0.0) == std::pair { std::ptrdiff_t { 3 }, std::size_t { 1 } }); // nothing to add: said
    fixed.sessions[0].sections[0].steps = { say ("arrive"), rest (5, 100, 200) };
    CHECK (wordsWith (1.0) == std::pair { std::ptrdiff_t { 1 }, std::size_t { 1 } });
}
