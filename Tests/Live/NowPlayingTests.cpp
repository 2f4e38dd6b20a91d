// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/NowPlaying.h"
#include "Support/Catch.h"

using namespace slackwater;

TEST_CASE ("Words are shown with their reason for as long as they are said", "[live]")
{
    constexpr SampleRate rate { 1000.0 };
    engine::NowPlaying now { rate };
    PlannedSay say;
    say.text = "Here you are.";
    say.why = "calm, as you like it";
    say.length = Seconds { 2.0 };
    now.take ({ Samples { 5000 }, SayEvent { say, 0.5 }, say.why }); // half as fast: four seconds

    const auto at = [&] (std::int64_t position)
    {
        now.moveTo (Samples { position });
        engine::PlayerState state;
        now.describe (state);
        return state.caption + "|" + state.why;
    };
    CHECK (at (4999) == "|");
    CHECK (at (5000) == "Here you are.|calm, as you like it");
    CHECK (at (8999) == "Here you are.|calm, as you like it");
    CHECK (at (9000) == "|");
}
