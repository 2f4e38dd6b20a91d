// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Progress.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::practice;

TEST_CASE ("The outline gathers a plan's sounds and rests under their sections", "[practice]")
{
    Plan plan;
    plan.resting = Bpm { 12.0 };
    PlannedSay say;
    say.length = Seconds { 10.0 };
    PlannedRing ring;
    ring.occupies = Seconds { 3.0 };
    PlannedRepeat repeat { { 1, 2, 3 }, { 3, std::vector<PlannedStep> { { say } } } };
    plan.steps = { { ring },
                   { PlannedSection { "one", "One" } },
                   { say },
                   { PlannedRest { { RestUnit::breaths, 1.0, 2.0, 4.0 } } },
                   { PlannedSection { "two", "Two" } },
                   { repeat },
                   { PlannedRest { { RestUnit::seconds, 1.0, 7.0, 9.0 } } } };
    CHECK (outlineOf (plan)
           == std::vector<OutlinedSection> { { "one", "One", Seconds { 23.0 } }, { "two", "Two", Seconds { 27.0 } } });
    CHECK (outlineOf ({}).empty());
}

TEST_CASE ("Progress goes from the section's beginning to its end, whatever was stretched", "[practice]")
{
    const std::vector<OutlinedSection> outline { { "a", "Arriving", Seconds { 60.0 } },
                                                 { "b", "Being", Seconds { 180.0 } },
                                                 { "c", "Closing", Seconds { 60.0 } } };
    engine::PlayerState state;
    state.position = Seconds { 300.0 };
    state.expectedEnd = Seconds { 600.0 }; // everything is twice as long as ideal
    state.sectionId = "b";
    const auto view = progressOf (outline, state, Seconds { 120.0 });
    CHECK (view.shares == std::vector<double> { 0.2, 0.6, 0.2 });
    CHECK (view.current == 1);
    CHECK (view.inCurrent == Approx (0.5)); // 180 of 360 seconds

    state.sectionId = "c";
    state.position = Seconds { 600.0 };
    CHECK (progressOf (outline, state, Seconds { 480.0 }).inCurrent == Approx (1.0));
    CHECK (progressOf ({}, state, Seconds { 0.0 }).shares.empty());
}

TEST_CASE ("Once pacing is off, what leads is no part of the way ahead, and has no name", "[practice]")
{
    const std::vector<OutlinedSection> outline { { "a", "Arriving", Seconds { 60.0 } },
                                                 { "w", "A wave", Seconds { 180.0 }, true },
                                                 { "c", "Closing", Seconds { 60.0 } } };
    engine::PlayerState state;
    state.expectedEnd = Seconds { 300.0 };
    state.position = Seconds { 30.0 };
    state.sectionId = "a";
    CHECK (progressOf (outline, state, Seconds { 0.0 }).shares.size() == 3);
    state.pacingIsOff = true;
    CHECK (progressOf (outline, state, Seconds { 0.0 }).shares == std::vector<double> { 0.5, 0.5 });
    CHECK_FALSE (isPassedOver (outline, state));

    state.sectionId = "w"; // said in the middle of it: that much of the way is there, under no name
    CHECK (progressOf (outline, state, Seconds { 60.0 }).shares.size() == 3);
    CHECK (progressOf (outline, state, Seconds { 60.0 }).current == 1);
    CHECK (isPassedOver (outline, state));

    state.sectionId = "c"; // and afterwards it was there
    CHECK (progressOf (outline, state, Seconds { 240.0 }).current == 2);
    CHECK_FALSE (isPassedOver (outline, state));

    state.sectionId.clear(); // before the first section
    CHECK (progressOf (outline, state, Seconds { 0.0 }).shares.size() == 2);
    state.pacingIsOff = false;
    CHECK_FALSE (isPassedOver (outline, state));
}
