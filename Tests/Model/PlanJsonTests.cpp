// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/EventJson.h"
#include "Model/Json/PlanJson.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace slackwater;

namespace
{

/** Any finite double: every exponent, every mantissa. */
double anyDouble (std::mt19937_64& generator)
{
    for (;;)
        if (const auto value = std::bit_cast<double> (generator()); std::isfinite (value))
            return value;
}

nlohmann::json throughText (const nlohmann::json& value) { return nlohmann::json::parse (value.dump()); }

Plan somePlan (std::uint64_t seed)
{
    std::mt19937_64 generator (seed);
    const auto seconds = [&] { return Seconds { std::abs (std::fmod (anyDouble (generator), 7200.0)) }; };
    const auto say = [&] (const char* id)
    {
        return PlannedSay { id,        "role",      "a/b.opus", "Words, “and” more.", "anna",
                            seconds(), Cue::inhale, true,       "suits a chair" };
    };
    Plan plan;
    plan.packId = "org.example";
    plan.packVersion = "1.2";
    plan.sessionId = "s";
    plan.title = "S";
    plan.language = "en";
    plan.length = seconds();
    plan.seed = generator();
    plan.pattern = { 1.0 / 3.0, 0.1, 0.5, 1.0 - 1.0 / 3.0 - 0.6 };
    const auto start = seconds();
    plan.bed = PlannedBed { { "",
                              { { "swell", 0.1 } },
                              "sea",
                              BedLoop { start, start + seconds() + Seconds { 121.0 }, Seconds { 59.7 } },
                              Decibels { -13.7 } },
                            "sea.flac" };
    plan.steps = { { PlannedSection { "one", "One" } },
                   { say ("x") },
                   { PlannedRing { "bowl", "", "bowl", seconds(), seconds(), true } },
                   { PlannedRest { { RestUnit::breaths, 0.1, 0.2, 0.3 } } },
                   { PlannedRest { { RestUnit::seconds, 1.0, 2.5, 1e3 } } },
                   { PlannedPace { Bpm { 6.1 }, seconds() } },
                   { PlannedPace {} },
                   { PlannedRepeat {
                       { 0, 1, 2 },
                       { { { say ("y") } }, { { PlannedRepeat { { 1, 1, 1 }, { { { say ("z") } } } } } } } } } };
    plan.ease = { say ("ease") };
    plan.notes = { "because" };
    plan.lead = false;
    plan.resting = Bpm { 13.3 };
    plan.bedLevel = Decibels { -1.1 };
    return plan;
}

} // namespace

TEST_CASE ("A plan comes back bit for bit", "[model]")
{
    for (std::uint64_t seed = 1; seed <= 100; ++seed)
    {
        const auto before = somePlan (seed);
        const auto after = json::readPlan (throughText (json::toJson (before)), "plan.json");
        REQUIRE (after);
        CHECK (*after == before);
    }
}

TEST_CASE ("What was heard comes back bit for bit, whatever the numbers", "[model]")
{
    std::mt19937_64 generator (7);
    for (int i = 0; i < 2000; ++i)
    {
        BreathState before;
        before.time = Seconds { anyDouble (generator) };
        if (i % 3 != 0)
            before.rate = Bpm { std::abs (std::fmod (anyDouble (generator), 1000.0)) };
        before.phase = static_cast<BreathPhase> (i % 4);
        before.position = anyDouble (generator);
        before.confidence = anyDouble (generator);
        if (i % 2 == 0)
            before.nextExhale = Seconds { anyDouble (generator) };
        before.nextExhaleSpread = Seconds { anyDouble (generator) };
        const auto after = json::readBreathState (throughText (json::toJson (before)), "t.jsonl", "2");
        REQUIRE (after);
        CHECK (*after == before);
    }
}

TEST_CASE ("A breath without a number is refused, not guessed", "[model]")
{
    BreathState state;
    state.time = Seconds { std::nan ("") };
    CHECK_FALSE (json::readBreathState (throughText (json::toJson (state)), "t.jsonl", "2"));
    CHECK_FALSE (json::readBreathState (nlohmann::json { { "t", 1.0 }, { "phase", "sneeze" } }, "t.jsonl", "2"));
}

TEST_CASE ("Commands come back", "[model]")
{
    for (const Command& command :
         { Command { TooMuchCommand {} }, Command { SetLengthCommand { Seconds { 0.1 + 0.2 } } } })
        CHECK (*json::readCommand (throughText (json::toJson (command)), "t.jsonl", "2") == command);
    CHECK_FALSE (json::readCommand (nlohmann::json { { "dance", true } }, "t.jsonl", "2"));
}

TEST_CASE ("A plan whose repeat lacks rounds is refused", "[model]")
{
    auto value = json::toJson (somePlan (1));
    value["steps"].back()["repeat"]["rounds"].erase (0);
    const auto read = json::readPlan (value, "plan.json");
    REQUIRE_FALSE (read);
    CHECK (read.error().where.starts_with ("/steps/"));
}

TEST_CASE ("A plan that a stranger has changed is held to what packs may ask for, and the place is named",
           "[model][lost]")
{
    const auto good = json::toJson (somePlan (3));
    REQUIRE (json::readPlan (good, "t.jsonl", "/plan"));
    const std::vector<std::pair<std::string, nlohmann::json>> changes {
        { "/length", -1.0 },
        { "/length", 86400.5 },
        { "/pattern/exhale", 0.9 },
        { "/pattern/inhale", -0.2 },
        { "/pattern/holdIn", 1e9 },
        { "/bed/level", 400.0 },
        { "/bed/settings/swell", 1e300 },
        { "/bed/loop/end", 10.0 },
        { "/bed/loop/crossfade", -3.0 },
        { "/steps/1/length", 1e9 },
        { "/steps/1/on", "sneeze" },
        { "/steps/2/occupies", -1.0 },
        { "/steps/3/rest/breaths", { 3.0, 2.0, 1.0 } },
        { "/steps/3/rest/breaths", { 0.0, 1.0 } },
        { "/steps/4/rest/seconds", { -5.0, 1.0, 2.0 } },
        { "/steps/4/rest/seconds", { 0.0, 1.0, 1e7 } },
        { "/steps/5/pace/to", 0.01 },
        { "/steps/5/pace/to", 300.0 },
        { "/steps/5/pace/over", -1.0 },
        { "/steps/7/repeat/times", { 2, 1, 2 } },
        { "/steps/7/repeat/times", { 0, 1, 2000000 } },
        { "/steps/7/repeat/times", { 0.5, 1, 2 } },
        { "/steps/7/repeat/times", { 0, 1, 3 } },
        { "/steps/7/repeat/rounds/1/0/repeat/times", { -1, 1, 1 } },
        { "/ease/0/length", -0.1 },
        { "/levels/voice", 90.0 },
    };
    for (const auto& [where, what] : changes)
    {
        auto changed = good;
        changed[nlohmann::json::json_pointer (where)] = what;
        const auto read = json::readPlan (changed, "t.jsonl", "/plan");
        INFO (where << ": " << what.dump());
        REQUIRE_FALSE (read);
        CHECK (read.error().kind == ErrorKind::input);
        CHECK (read.error().where.starts_with ("/plan" + where.substr (0, where.find ('/', 1))));
    }
}

TEST_CASE ("A line of the timeline has the keys of the contract first", "[model]")
{
    PlannedSay say {
        "hello", "greet", "h.opus", "Hello.", "anna", Seconds { 1.5 }, Cue::exhale, false, "suits everyone"
    };
    const auto line =
        json::toTimelineJson ({ Samples { 48000 }, SayEvent { say }, "on the out-breath" }, SampleRate { 48000.0 });
    CHECK (line.dump().starts_with (R"({"t":1.0,"sample":48000,"event":"say","id":"hello")"));
    CHECK (line.at ("length") == 1.5);
    CHECK (line.at ("why") == "on the out-breath");
    CHECK (json::toTimelineJson ({ Samples { 0 }, EndEvent {}, "" }, SampleRate { 48000.0 }).at ("event") == "end");
}
