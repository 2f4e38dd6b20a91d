// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/BreathSource.h"
#include "Pacing/Conductor.h"
#include "Support/Catch.h"
#include "Support/Conducted.h"
#include "Support/PlanSketches.h"

using namespace slackwater;
using namespace slackwater::test;

namespace
{

PlannedStep line (const std::string& name, double length = 5.0)
{
    auto step = say (length, Cue::any);
    std::get<PlannedSay> (step.what).segment = name;
    return step;
}

PlannedStep section (const std::string& id) { return { PlannedSection { id, id } }; }

/** "first" at 0, "second" at 25, "third" at 50, "fourth" at 75, all 5 s long; the end at 100. */
Plan fourLines()
{
    return planOf ({ section ("opening"), line ("first"), seconds (2, 20, 60), line ("second"), seconds (2, 20, 60),
                     section ("closing"), line ("third"), seconds (2, 20, 60), line ("fourth"), seconds (2, 20, 60) },
                   100.0 / 60.0);
}

PlannedBed tide()
{
    PlannedBed planned;
    planned.bed.processor = "tide";
    return planned;
}

constexpr double promptly = 0.5; // a cue's lead, a tick, and the fade of what was said

struct Word
{
    std::string name;
    double at;
};

std::vector<Word> wordsOf (const Conducted& played)
{
    std::vector<Word> words;
    for (const auto& [at, say] : played.all<SayEvent>())
        words.push_back ({ say.say.segment, at.count() });
    return words;
}

std::vector<std::string> namesOf (const Conducted& played)
{
    std::vector<std::string> names;
    for (const auto& word : wordsOf (played))
        names.push_back (word.name);
    return names;
}

Conducted conductWith (const Plan& plan, const Commands& commands)
{
    breath::NoBreath nobody;
    return conduct (plan, nobody, commands);
}

bool isInOrder (const Conducted& played)
{
    return std::is_sorted (played.events.begin(), played.events.end(),
                           [] (const Event& a, const Event& b) { return a.at < b.at; });
}

} // namespace

TEST_CASE ("Skipping goes on to the next words at once, and still ends when promised", "[pacing][moving]")
{
    const auto played = conductWith (fourLines(), { { 100, SkipCommand {} } }); // ten seconds in: a rest
    const auto words = wordsOf (played);
    REQUIRE (namesOf (played) == std::vector<std::string> { "first", "second", "third", "fourth" });
    CHECK (words[1].at == Approx (10.0 + promptly).margin (0.3));
    CHECK (words[2].at > 40.0); // the rests to come share what was saved
    CHECK (played.length().count() == Approx (100.0).margin (2.0));
    CHECK (isInOrder (played));
}

TEST_CASE ("Skipping while something is said fades it", "[pacing][moving]")
{
    const auto played = conductWith (fourLines(), { { 20, SkipCommand {} } }); // two seconds into the first line
    REQUIRE (played.all<CutEvent>().size() == 1);
    const auto [cutAt, cut] = played.all<CutEvent>().front();
    CHECK (cutAt.count() == Approx (2.0 + pacing::cueLead.count()).margin (0.11));
    CHECK (wordsOf (played)[1].at == Approx (cutAt.count() + cut.fade.count()).margin (0.01));
}

TEST_CASE ("Skipping passes sections on the way, and stays where it is when nothing comes", "[pacing][moving]")
{
    const auto played = conductWith (fourLines(), { { 300, SkipCommand {} }, { 900, SkipCommand {} } });
    const auto sections = played.all<SectionEvent>();
    REQUIRE (sections.size() == 2);
    CHECK (sections[1].second.id == "closing");
    CHECK (sections[1].first.count() == Approx (30.0).margin (0.5));
    CHECK (played.all<CutEvent>().size() == 1);
    CHECK (played.length().count() == Approx (100.0).margin (2.0));
}

TEST_CASE ("Half a minute back says again what was said then", "[pacing][moving]")
{
    const auto played =
        conductWith (fourLines(), { { 520, MoveCommand { Seconds { -30.0 } } } }); // at 52: into the rest after "first"
    const auto words = wordsOf (played);
    REQUIRE (namesOf (played) == std::vector<std::string> { "first", "second", "third", "second", "third", "fourth" });
    CHECK (words[3].at
           > 52.0 + pacing::cueLead.count() + 0.24); // three seconds of that rest were left, or less when the rests
    CHECK (words[3].at < 52.0 + 3.0 + promptly);     // to come have to give way
    CHECK (played.length().count() == Approx (100.0).margin (2.0));
    const auto sections = played.all<SectionEvent>();
    REQUIRE (sections.size() == 4);
    CHECK (sections[2].second.id == "opening");
    CHECK (isInOrder (played));
}

TEST_CASE ("Back into words begins them anew", "[pacing][moving]")
{
    const auto played =
        conductWith (fourLines(), { { 570, MoveCommand { Seconds { -30.0 } } } }); // at 57: into "second", at 27
    const auto words = wordsOf (played);
    REQUIRE (words.size() == 6);
    CHECK (words[3].name == "second");
    CHECK (words[3].at == Approx (57.0 + promptly).margin (0.2));
}

TEST_CASE ("Going back twice comes twice as far", "[pacing][moving]")
{
    const auto played = conductWith (
        fourLines(), { { 600, MoveCommand { Seconds { -20.0 } } }, { 610, MoveCommand { Seconds { -20.0 } } } });
    const auto words = wordsOf (played);
    REQUIRE (words.size() > 4);
    CHECK (words[3].name == "second"); // 60 - 20 - 20 + 1: in the rest before it
    CHECK (words[3].at < 61.0 + 6.0);
}

TEST_CASE ("Back beyond the beginning is the beginning", "[pacing][moving]")
{
    const auto played = conductWith (fourLines(), { { 80, MoveCommand { Seconds { -30.0 } } } });
    const auto words = wordsOf (played);
    REQUIRE (words.size() == 5);
    CHECK (words[1].name == "first");
    CHECK (words[1].at == Approx (8.0 + promptly).margin (0.2));
}

TEST_CASE ("Half a minute forwards leaves out what lies between", "[pacing][moving]")
{
    const auto played = conductWith (
        fourLines(), { { 100, MoveCommand { Seconds { 30.0 } } } }); // at 10: to 40, in the rest after "second"
    REQUIRE (namesOf (played) == std::vector<std::string> { "first", "third", "fourth" });
    CHECK (played.length().count() == Approx (100.0).margin (2.0));
}

TEST_CASE ("Forwards in a long rest leaves less of it", "[pacing][moving]")
{
    const auto plan =
        planOf ({ line ("first"), seconds (100, 200, 300), line ("second"), seconds (50, 100, 400) }, 310.0 / 60.0);
    const auto played = conductWith (plan, { { 500, MoveCommand { Seconds { 30.0 } } } });
    REQUIRE (namesOf (played) == std::vector<std::string> { "first", "second" });
    const auto rests = played.all<RestEvent>();
    REQUIRE (rests.size() == 3);
    CHECK (rests[1].second.least.count()
           == Approx (25.0).margin (1.0)); // 75 of the 100 have passed: 45 and the 30 left out
    CHECK (played.length().count() == Approx (310.0).margin (2.0));
}

TEST_CASE ("Forwards beyond the end is the last that will be said", "[pacing][moving]")
{
    const auto played = conductWith (fourLines(), { { 100, MoveCommand { Seconds { 3600.0 } } } });
    CHECK (namesOf (played) == std::vector<std::string> { "first", "fourth" });
    CHECK (played.finished);
}

TEST_CASE ("Going back into pacing or past it keeps one pacer", "[pacing][moving]")
{
    auto plan = planOf ({ line ("first"), seconds (5, 10, 20), pace (6.0, 60.0), line ("second"), seconds (5, 30, 60),
                          letGo(), line ("third"), seconds (5, 30, 60) },
                        1.5);
    const auto played = conductWith (plan, { { 300, MoveCommand { Seconds { -20.0 } } },
                                             { 500, SkipCommand {} },
                                             { 600, MoveCommand { Seconds { -30.0 } } } });
    REQUIRE (played.finished);
    CHECK (isInOrder (played));
    Seconds before { -10.0 };
    for (const auto& [at, pace] : played.all<PaceEvent>())
    {
        if (! pace.rate)
            continue;
        CHECK (at - before > Seconds { 1.0 }); // no breath of the pacer on top of another
        before = at;
    }
    CHECK_FALSE (played.all<PaceEvent>().back().second.rate);
}

TEST_CASE ("Another bed is played from the next cue on, and fades with the session", "[pacing][moving]")
{
    auto plan = fourLines();
    plan.bed = tide();
    auto other = *plan.bed;
    other.bed.settings["depth"] = 0.5;
    const auto played = conductWith (plan, { { 300, SetBedCommand { other } } });
    const auto beds = played.all<BedEvent>();
    REQUIRE (beds.size() == 3);
    CHECK (beds[1].second.bed == other);
    CHECK (beds[1].first.count() == Approx (30.0 + pacing::cueLead.count()).margin (0.11));
    CHECK_FALSE (beds[2].second.bed);
}

TEST_CASE ("Going back from the end brings the bed back", "[pacing][moving]")
{
    auto plan = fourLines();
    plan.bed = tide();
    for (auto& step : plan.steps)
        if (auto* rest = std::get_if<PlannedRest> (&step.what))
            rest->range.least = 18.0; // they cannot give way much
    const auto played = conductWith (plan, { { 970, MoveCommand { Seconds { -30.0 } } } });
    const auto beds = played.all<BedEvent>();
    REQUIRE (beds.size() == 4);
    CHECK_FALSE (beds[1].second.bed);
    CHECK (beds[2].second.bed);
    CHECK_FALSE (beds[3].second.bed);
    CHECK (played.finished);
    CHECK (played.length() > Seconds { 110.0 }); // later than promised: it cannot be helped
}

TEST_CASE ("Sessions in which somebody moves about at will end on time, in order", "[pacing][moving]")
{
    for (std::uint64_t seed = 0; seed < 60; ++seed)
    {
        std::mt19937_64 generator { seed };
        Commands commands;
        for (int i = 0; i < 12; ++i)
        {
            const auto tick = static_cast<int> (generator() % 4000);
            switch (generator() % 3)
            {
                case 0: commands[tick] = SkipCommand {}; break;
                case 1: commands[tick] = MoveCommand { Seconds { 30.0 } }; break;
                default: commands[tick] = MoveCommand { Seconds { -30.0 } }; break;
            }
        }
        const auto played = conductWith (anySession (seed), commands);
        INFO ("seed " << seed);
        CHECK (played.finished);
        CHECK (isInOrder (played));
        CHECK (std::holds_alternative<EndEvent> (played.events.back().what));
    }
}

TEST_CASE ("Words follow a slow breath only when that is wished", "[pacing]")
{
    auto plan = planOf ({ say (10, Cue::any), seconds (2, 20, 60), say (10, Cue::any), seconds (2, 20, 60) }, 1.0);
    for (const auto& [at, say] : conductWith (plan, {}).all<SayEvent>())
        CHECK (say.speed == 1.0);

    plan.slowerSpeech = true;
    plan.steps.insert (plan.steps.begin(), pace (6.0, 0.0));
    plan.resting = Bpm { 6.0 };
    plan.length = Seconds { 120.0 };
    for (const auto& [at, say] : conductWith (plan, {}).all<SayEvent>())
        CHECK (say.speed == 1.0); // who rests at six is not slow

    plan.resting = Bpm { 14.0 };
    plan.length = Seconds { 1200.0 };
    plan.steps.back() = seconds (900, 1100, 1200);
    plan.steps.push_back (say (10, Cue::any));
    const auto played = conductWith (plan, {});
    CHECK (played.all<SayEvent>().back().second.speed == Approx (0.9));
    CHECK (played.length().count() == Approx (1200.0).margin (2.0));
}
