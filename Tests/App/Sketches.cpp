// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sketches.h"

#include "App/Frame/ViewOf.h"

namespace slackwater::app
{

namespace
{

ChooseView choosingView()
{
    ChooseView view;
    view.greeting = "Good evening.";
    view.packTitle = "First light";
    view.cards = {
        { "anchor", "Breath anchor", "The breath as it is, with sounds and hands close by. Nothing is paced.",
          "Helps to settle, focus", "4 to 30 min" },
        { "coherent", "Slow and even",
          "A wave that starts at your own breath and slows with you, to about six a minute.",
          "Helps to settle, unwind, sleep", "6 to 20 min" },
        { "space", "Three-minute space", "What is here, one breath, and then wider. For the middle of a day.",
          "Helps to pause, settle", "3 to 6 min" }
    };
    view.leastMinutes = 4.0;
    view.mostMinutes = 30.0;
    view.minutes = 12.0;
    view.note = builtInStrings().note;
    return view;
}

PlayingView playingNow()
{
    PlayingView view;
    view.heading = "First light · Breath anchor";
    view.hearing = "Hearing you · 9 a minute";
    view.hears = Hearing::yes;
    view.ring = { true, 0.7, true, 0.35, "out" };
    view.caption = "Let the breath go, as slowly as it likes.";
    view.progress = { { 0.15, 0.2, 0.4, 0.15, 0.1 }, 2, 0.45, "Letting be", "4 min left" };
    view.inputLevel = 0.1f;
    view.outputLevel = 0.3f;
    view.beds = { "Tide", "Room", "Silence" };
    return view;
}

} // namespace

std::vector<Sketch> sketches()
{
    ViewState base;
    base.choose = choosingView();
    const auto strings = builtInStrings();
    base.help = helpView (Screen::playing, BreathSourceKind::keys, strings);
    std::vector<Sketch> all;
    const auto add = [&] (const std::string& name, const std::function<void (ViewState&)>& change)
    {
        auto view = base;
        change (view);
        all.push_back ({ name, view });
    };

    add ("choose", [] (auto&) {});
    add ("choose-long", [] (ViewState& v)
    {
        v.choose.cards[0].title =
            "A very long name for a session that somebody gave it because they could not decide what to leave out of it, in the end";
        v.choose.cards[0].summary = v.choose.cards[0].title
                                    + ", and a summary that goes on for just as long, and then some, "
                                    + v.choose.cards[0].title;
        v.choose.notice = "2 minutes are too short for this session; the nearest that can be are 4 minutes.";
        v.choose.listens = false;
        v.choose.chosen = 1;
    });
    add ("choose-keys", [] (ViewState& v)
    {
        v.choose.source = "With keys";
        v.choose.canCheck = false;
        v.choose.cards.resize (1);
    });
    add ("settings", [&] (ViewState& v)
    {
        v.overlay = Overlay::settings;
        Profile profile;
        profile.prefers.room = 0.3;
        v.settings = settingsView (
            profile,
            { { "HDA Intel PCH, ALC295 Analog with a very long name of its own", "ALSA", true, true, false, false } },
            { "HDA Intel PCH, ALC295 Analog with a very long name of its own", "Headset that was unplugged" }, strings);
    });
    add ("help-choosing", [&] (ViewState& v)
    {
        v.overlay = Overlay::help;
        v.help = helpView (Screen::choose, BreathSourceKind::microphone, strings);
    });
    const auto calibrating = [&] (Seconds heard, std::optional<breath::CalibrationResult> found, std::string trouble)
    {
        return calibrateView (engine::CalibrationProgress { heard, 0.2f, std::move (found), std::move (trouble) }, {},
                              breath::Calibration::usualLength, false, strings);
    };
    breath::CalibrationResult well {
        Decibels { -40.0 }, Decibels { -70.0 }, 0.87, {}, true, true, "It hears you well."
    };
    breath::CalibrationResult badly {
        Decibels { -45.0 },
        Decibels { -46.0 },
        0.04,
        {},
        {},
        false,
        "The microphone hears the room (a fan, perhaps) more than you. Move it closer to your mouth and nose, or use a headset."
    };
    add ("calibrate", [&] (ViewState& v)
    {
        v.screen = Screen::calibrate;
        v.calibrate = calibrating (Seconds { 9.6 }, {}, {});
    });
    add ("calibrate-opening", [&] (ViewState& v)
    {
        v.screen = Screen::calibrate;
        v.calibrate = calibrating (Seconds { 0.0 }, {}, {});
    });
    add ("calibrate-well", [&] (ViewState& v)
    {
        v.screen = Screen::calibrate;
        v.calibrate = calibrating (Seconds { 30.0 }, well, {});
    });
    add ("calibrate-badly", [&] (ViewState& v)
    {
        v.screen = Screen::calibrate;
        v.calibrate = calibrating (Seconds { 30.0 }, badly, {});
    });
    add ("calibrate-gone", [&] (ViewState& v)
    {
        v.screen = Screen::calibrate;
        v.calibrate = calibrating (Seconds { 9.0 }, {},
                                   "The microphone has gone away. See that it is plugged in, and try again.");
    });
    base.screen = Screen::playing;
    base.playing = playingNow();
    add ("preparing", [] (ViewState& v)
    {
        v.playing = {};
        v.playing.isPreparing = true;
        v.playing.heading = "First light · Breath anchor";
        v.playing.hearing = "Listening for your breath";
        v.playing.hears = Hearing::no;
        v.playing.ring.heardFullness = 0.5;
    });
    add ("playing", [] (auto&) {});
    add ("playing-by-time", [] (ViewState& v)
    {
        v.playing.hears = Hearing::no;
        v.playing.hearing = "Cannot hear your breath; going by time";
        v.playing.ring = { false, 0.5, true, 0.8, "in" };
        v.playing.remark = "The pace has stopped. Breathe as you like.";
        v.playing.caption =
            "Notice where the breath is easiest to feel: at the nose, in the chest, in the belly, or somewhere that has no name. Any of them will do, and it may change as often as it likes.";
        v.playing.heading =
            "A pack with quite a long name of its own, from far away · A session whose name is longer than the window is wide, by some way";
    });
    add ("playing-awake", [] (ViewState& v) { v.playing.isAwake = true; });
    add ("playing-keys", [] (ViewState& v)
    {
        v.playing.hears = Hearing::no;
        v.playing.hearing = "Tell your breath: ↑ in, ↓ out";
        v.playing.ring.isHeard = false;
        v.playing.remark = "About five minutes from here.";
    });
    add ("length", [] (ViewState& v) { v.overlay = Overlay::length; });
    add ("paused", [] (ViewState& v) { v.playing.isPaused = v.playing.isAwake = true; });
    add ("sound", [] (ViewState& v) { v.overlay = Overlay::sound; });
    add ("help", [] (ViewState& v) { v.overlay = Overlay::help; });
    add ("leave", [] (ViewState& v) { v.overlay = Overlay::leave; });
    add ("go-on", [] (ViewState& v)
    {
        v.screen = Screen::choose;
        v.overlay = Overlay::goOn;
        v.goOn = goOnView ("Breath anchor", Seconds { 760.0 }, Seconds { 1200.0 });
    });
    add ("end", [] (ViewState& v)
    {
        v.screen = Screen::end;
        v.end = { "That was twelve minutes.", "You came in at 13 breaths a minute and left at 6.",
                  builtInStrings().closingFull };
    });
    add ("no-pack", [] (ViewState& v)
    {
        v.screen = Screen::trouble;
        v.trouble = troubleView ({ ErrorKind::input, "/home/somebody/Music/first-light/pack.json", "/segments/3/file",
                                   "audio/bell.flac is missing", "add it or remove the segment" });
    });
    add ("no-device", [] (ViewState& v)
    {
        v.screen = Screen::trouble;
        v.trouble = troubleView (
            { ErrorKind::device, {}, {}, "no audio device can be opened", "connect one, or close what is using it" });
    });
    return all;
}

} // namespace slackwater::app
