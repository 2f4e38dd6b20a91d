// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Steering.h"

#include "Support/Catch.h"

#include <vector>

using namespace slackwater;
using practice::Steering;

namespace
{

/** Asks a player that plays nothing, and counts. */
struct Desk
{
    engine::LivePlayer player;
    int asked = 0;
    std::shared_ptr<breath::Taps> taps = std::make_shared<breath::Taps>();

    [[nodiscard]] Steering steering (const Plan& plan = {}, bool hasKeys = true)
    {
        return { [this] (const auto& task)
        {
            ++asked;
            task (player);
        }, planning::bedChoices ({}), plan, hasKeys ? taps : nullptr };
    }
};

engine::PlayerState at (double position, double end)
{
    engine::PlayerState state;
    state.position = Seconds { position };
    state.expectedEnd = Seconds { end };
    return state;
}

} // namespace

TEST_CASE ("The time left grows and shrinks by steps, and never below half a minute", "[practice][steering]")
{
    Desk desk;
    auto steering = desk.steering();
    CHECK (steering.setTimeLeft (Seconds { 180.0 }, at (100.0, 600.0)) == Seconds { 180.0 });
    CHECK (steering.changeTimeLeft (Steering::aChange, at (100.0, 600.0)) == Seconds { 800.0 });
    CHECK (steering.changeTimeLeft (-Steering::aChange, at (100.0, 600.0)) == Seconds { 200.0 });
    CHECK (steering.changeTimeLeft (-Steering::aChange, at (500.0, 600.0)) == Steering::shortestLeft);
    CHECK (steering.setTimeLeft (Seconds { 1.0 }, at (0.0, 600.0)) == Steering::shortestLeft);
    CHECK (desk.asked == 5);
}

TEST_CASE ("Levels begin where the plan has them, and stay within what a person may choose", "[practice][steering]")
{
    Desk desk;
    Plan plan;
    plan.voiceLevel = Decibels { -4.0 };
    auto steering = desk.steering (plan);
    CHECK (steering.voiceLevel().value == -4.0);
    CHECK (steering.bedLevel().value == 0.0);
    steering.setVoiceLevel (Decibels { 40.0 });
    steering.setBedLevel (Decibels { -90.0 });
    CHECK (steering.voiceLevel() == Steering::loudest);
    CHECK (steering.bedLevel() == Steering::softest);
}

TEST_CASE ("Beds come round, and one that is not there is not chosen", "[practice][steering]")
{
    Desk desk;
    auto steering = desk.steering();
    const auto first = steering.bed();
    steering.chooseBed (steering.beds().size());
    CHECK (steering.bed() == first);
    CHECK (desk.asked == 0);
    std::vector<std::size_t> seen;
    for (std::size_t i = 0; i < steering.beds().size(); ++i)
    {
        steering.nextBed();
        seen.push_back (steering.bed());
    }
    CHECK (seen.back() == first);
    CHECK (desk.asked == static_cast<int> (steering.beds().size()));
}

TEST_CASE ("Too much is remembered, and a key tells the breath only where keys do", "[practice][steering]")
{
    Desk desk;
    auto steering = desk.steering();
    CHECK_FALSE (steering.saidTooMuch());
    CHECK_FALSE (steering.paceIsOff());
    steering.tooMuch();
    CHECK (steering.saidTooMuch());
    CHECK (steering.paceIsOff());
    steering.paceAgain();
    CHECK (steering.saidTooMuch());
    CHECK_FALSE (steering.paceIsOff());
    CHECK (steering.tap (BreathPhase::inhale));
    CHECK (desk.taps->take().size() == 1);
    CHECK_FALSE (desk.steering ({}, false).tap (BreathPhase::inhale));
    CHECK (desk.taps->take().empty());
}

TEST_CASE ("Of several sounds for one bed, the one that was planned comes back", "[practice][steering]")
{
    Pack pack;
    for (const auto* file : { "hall.flac", "forest.flac" })
    {
        Segment sound;
        sound.id = file;
        sound.role = "bed.room";
        sound.file = file;
        pack.segments.push_back (sound);
    }
    Session session;
    session.bed = Bed { "", {}, "bed.room", std::nullopt, Decibels { -18.0 } };
    pack.sessions = { session };
    Plan plan;
    plan.bed = PlannedBed { *session.bed, "forest.flac" };

    const Steering steering { [] (const auto&) {}, planning::bedChoices (pack), plan, nullptr };
    REQUIRE (steering.beds()[steering.bed()].bed);
    CHECK (steering.beds()[steering.bed()].bed->file == "forest.flac");
}
