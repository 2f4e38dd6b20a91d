// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Sound/SoundView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("The panel shows what the session is steered by, and a microphone's level only where there is one", "[app]")
{
    Plan plan;
    plan.voiceLevel = Decibels { -3.0 };
    practice::Steering steering { [] (const auto&) {},
                                  { { "Tide", PlannedBed {} }, { "Silence", {} } },
                                  plan,
                                  nullptr };
    steering.chooseBed (0);
    steering.setBedLevel (Decibels { -6.0 });
    engine::PlayerState state;
    state.inputLevel = 0.5f;
    const auto view = soundView (steering, state, true);
    CHECK (view.beds == std::vector<std::string> { "Tide", "Silence" });
    CHECK (view.bed == 0);
    CHECK (view.voiceLevel == Decibels { -3.0 });
    CHECK (view.bedLevel == Decibels { -6.0 });
    CHECK (view.inputLevel == 0.5f);
    CHECK (soundView (steering, state, false).inputLevel == 0.0f);
}
