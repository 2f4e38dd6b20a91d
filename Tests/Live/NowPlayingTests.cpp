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

TEST_CASE ("Pacing is off from the guard's word on, as it is heard, until it is asked for again", "[live]")
{
    engine::NowPlaying now { SampleRate { 1000.0 } };
    const auto isOffAt = [&] (std::int64_t position)
    {
        now.moveTo (Samples { position });
        engine::PlayerState state;
        now.describe (state);
        return state.pacingIsOff;
    };
    const std::vector<Command> tooMuch { SkipCommand {}, TooMuchCommand {} }, none, again { PaceAgainCommand {} };
    now.take (tooMuch);
    CHECK (now.tooMuchIsSaid());
    now.take ({ Samples { 500 }, GuardEvent { "too much" }, {} });
    now.take ({ Samples { 500 }, PaceEvent {}, {} });
    now.take (none);
    CHECK_FALSE (now.tooMuchIsSaid()); // by now
    CHECK_FALSE (isOffAt (499));
    CHECK (isOffAt (500));
    CHECK (isOffAt (90000));
    SECTION ("by somebody") { now.take (again); }
    SECTION ("where it goes on after a crash")
    {
        now.take ({ Samples { 90000 }, PaceEvent { Bpm { 8.0 }, {}, {} }, {} });
    }
    CHECK_FALSE (isOffAt (90001));
}
