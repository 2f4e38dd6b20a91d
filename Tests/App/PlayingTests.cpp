// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/ControlsAwake.h"
#include "App/Playing/PlayingView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

namespace
{

engine::PlayerState at (double seconds)
{
    engine::PlayerState state;
    state.phase = engine::PlayerState::Phase::playing;
    state.position = Seconds { seconds };
    state.expectedEnd = Seconds { 600.0 };
    return state;
}

engine::PlayerState paced (double seconds, BreathPattern pattern = {})
{
    auto state = at (seconds);
    state.pacer = PaceEvent { Bpm { 6.0 }, pattern, {} };
    state.pacerBegan = Seconds { 100.0 };
    return state;
}

engine::PlayerState heard (BreathPhase phase, double position)
{
    auto state = at (50.0);
    state.breathIsHeard = true;
    state.breath.rate = Bpm { 9.2 };
    state.breath.phase = phase;
    state.breath.position = position;
    return state;
}

PlayingContext listening() { return { "First light", "Breath anchor", {}, BreathSourceKind::microphone, true, false }; }

} // namespace

TEST_CASE ("The pacer fills with the in-breath and empties with the out-breath", "[app][view]")
{
    const BreathPattern held { 0.3, 0.1, 0.5, 0.1 };
    CHECK (ringOf (paced (100.0), {}, false).pacerFullness == Approx (0.0).margin (1e-9));
    CHECK (ringOf (paced (102.0), {}, false).word == "in");
    CHECK (ringOf (paced (102.0), {}, false).pacerFullness == Approx (0.5)); // half of four seconds
    CHECK (ringOf (paced (104.0), {}, false).pacerFullness == Approx (1.0));
    CHECK (ringOf (paced (107.0), {}, false).word == "out");
    CHECK (ringOf (paced (107.0), {}, false).pacerFullness == Approx (0.5)); // half of six
    CHECK (ringOf (paced (103.5, held), {}, false).word == "hold");
    CHECK (ringOf (paced (103.5, held), {}, false).pacerFullness == 1.0);
    CHECK (ringOf (paced (109.5, held), {}, false).word == "rest");
    CHECK (ringOf (paced (130.0), {}, false).pacerFullness == 0.0); // it waits for its next breath
}

TEST_CASE ("The inner circle is the breath that is heard, keeps still in a hold, and rests when nothing is",
           "[app][view]")
{
    CHECK (ringOf (heard (BreathPhase::inhale, 1.0), {}, false).heardFullness == Approx (1.0));
    CHECK (ringOf (heard (BreathPhase::exhale, 1.0), {}, false).heardFullness == Approx (0.0).margin (1e-9));
    CHECK (ringOf (heard (BreathPhase::exhale, 0.2), {}, false).word == "out");

    RingView before;
    before.isHeard = true;
    before.heardFullness = 0.9;
    CHECK (ringOf (heard (BreathPhase::hold, 0.5), before, false).heardFullness == 0.9);

    const auto rests = ringOf (at (50.0), before, false);
    CHECK_FALSE (rests.isHeard);
    CHECK (rests.heardFullness == 0.5);
    CHECK (rests.word.empty());
}

TEST_CASE ("With reduced motion nothing moves, and the words go on telling", "[app][view]")
{
    const auto in = ringOf (paced (101.0), {}, true), out = ringOf (paced (108.0), {}, true);
    CHECK (in.pacerFullness == out.pacerFullness);
    CHECK (in.heardFullness == out.heardFullness);
    CHECK (in.word == "in");
    CHECK (out.word == "out");
}

TEST_CASE ("The chip says honestly whether the breath is heard", "[app][view]")
{
    const auto words = [] (const PlayingContext& context, const engine::PlayerState& state)
    { return playingView (context, {}, state, {}).hearing; };
    auto alone = listening();
    alone.source = BreathSourceKind::none;
    CHECK (words (listening(), heard (BreathPhase::inhale, 0.5)) == "Hearing you · 9 a minute");
    CHECK (words (listening(), at (5.0)) == "Listening for your breath");
    CHECK (words (listening(), at (60.0)) == "Cannot hear your breath; going by time");
    CHECK (words (alone, at (60.0)) == "By the clock");

    auto troubled = at (5.0);
    troubled.microphoneTrouble = engine::MicrophoneTrouble::missing;
    CHECK (words (listening(), troubled) == "No microphone; going by time");
    CHECK (words (alone, troubled) == "By the clock");
    troubled.microphoneTrouble = engine::MicrophoneTrouble::silent;
    CHECK (words (listening(), troubled) == "Silent microphone; going by time");
    troubled.microphoneTrouble = engine::MicrophoneTrouble::hearsOutput;
    CHECK (words (listening(), troubled) == "The microphone hears the session; going by time");
    troubled.microphoneTrouble = engine::MicrophoneTrouble::noBreath;
    CHECK (words (listening(), troubled) == "Cannot hear your breath; going by time");
}

TEST_CASE ("Time left is told in whole minutes, rounded up", "[app][view]")
{
    CHECK (timeLeft (Seconds { 241.0 }) == "5 min left");
    CHECK (timeLeft (Seconds { 240.0 }) == "4 min left");
    CHECK (timeLeft (Seconds { 59.0 }) == "less than a minute left");
    CHECK (timeLeft (Seconds { -1.0 }) == "ending");
}

TEST_CASE ("Captions are shown unless they are not wanted", "[app][view]")
{
    auto state = at (10.0);
    state.caption = "Let the chair take your weight.";
    CHECK (playingView (listening(), {}, state, {}).caption == state.caption);
    auto without = listening();
    without.captions = false;
    CHECK (playingView (without, {}, state, {}).caption.empty());
}

TEST_CASE ("What is not as wished is said, and so is that the pace has stopped", "[app][view]")
{
    auto state = at (10.0);
    CHECK (playingView (listening(), {}, state, {}).remark.empty());
    PlayingMoment moment;
    moment.paceIsOff = true;
    CHECK (playingView (listening(), moment, state, {}).remark
           == "No more pacing. Breathe as you like. (P brings it back.)");
    state.message = "The microphone gives nothing.";
    CHECK (playingView (listening(), moment, state, {}).remark == state.message);
    moment.tooMuchIsNew = true; // a silent microphone does not hide it
    CHECK (playingView (listening(), moment, state, {}).remark.starts_with ("No more pacing."));
    auto unpaced = listening();
    unpaced.hasPacing = false; // there was none
    CHECK (playingView (unpaced, moment, state, {}).remark == "Breathe as you like, and look around you.");
    state = at (10.0);
    state.phase = engine::PlayerState::Phase::waiting;
    CHECK_FALSE (playingView (listening(), {}, state, {}).remark.empty());
    state.phase = engine::PlayerState::Phase::paused;
    CHECK (playingView (listening(), {}, state, {}).isPaused);
}

TEST_CASE ("The chip says where the breath comes from", "[app]")
{
    auto context = listening();
    engine::PlayerState state;
    state.phase = engine::PlayerState::Phase::playing;
    context.source = BreathSourceKind::keys;
    CHECK (playingView (context, {}, state, {}).hearing.find ("Tell your breath") == 0);
    state.breathIsHeard = true;
    state.breath.rate = Bpm { 9.0 };
    CHECK (playingView (context, {}, state, {}).hearing == "Your keys · 9 a minute");
    context.source = BreathSourceKind::osc;
    CHECK (playingView (context, {}, state, {}).hearing == "By OSC · 9 a minute");
    CHECK (playingView (context, {}, state, {}).isHeard == BreathHeard::yes);
}

TEST_CASE ("What can be pressed is shown while somebody is there, and in a pause", "[app]")
{
    engine::PlayerState state;
    state.phase = engine::PlayerState::Phase::playing;
    CHECK_FALSE (playingView (listening(), {}, state, {}).isAwake);
    PlayingMoment moment;
    moment.isAwake = true;
    CHECK (playingView (listening(), moment, state, {}).isAwake);
    state.phase = engine::PlayerState::Phase::paused;
    CHECK (playingView (listening(), {}, state, {}).isAwake);
}

TEST_CASE ("Where keys tell the breath, Help knows two more of them", "[app]")
{
    const auto usual = playingKeys (BreathSourceKind::microphone);
    CHECK_FALSE (usual.empty());
    CHECK (playingKeys (BreathSourceKind::keys).size() == usual.size() + 2);
}

TEST_CASE ("Whoever asks is told why these words were chosen", "[app]")
{
    auto state = at (10.0);
    state.why = "for a chair";
    CHECK (playingView (listening(), {}, state, {}).reason.empty());
    PlayingMoment asking;
    asking.asksWhy = true;
    CHECK (playingView (listening(), asking, state, {}).reason == "Why these words: for a chair.");
    state.why.clear();
    CHECK (playingView (listening(), asking, state, {}).reason == "The next words will say why.");
}

TEST_CASE ("What can be pressed is seen for four seconds after the pointer moved, then the screen is calm", "[app]")
{
    using namespace std::chrono_literals;
    ControlsAwake controls;
    const ControlsAwake::Time moved {};
    CHECK_FALSE (controls.at (moved));

    controls.wake (moved);
    CHECK (controls.at (moved));
    CHECK (controls.at (moved + 3999ms));
    CHECK_FALSE (controls.at (moved + 4s));

    controls.wake (moved + 10s);
    CHECK (controls.at (moved + 12s));
}
