// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sketches.h"

#include "App/Calibrate/CalibrateScreen.h"
#include "App/Choose/ChooseScreen.h"
#include "App/End/EndScreen.h"
#include "App/GoOn/GoOnSheet.h"
#include "App/GoOn/GoOnView.h"
#include "App/Help/HelpSheet.h"
#include "App/Leave/LeaveSheet.h"
#include "App/Length/LengthSheet.h"
#include "App/Packs/PacksSheet.h"
#include "App/Playing/PlayingScreen.h"
#include "App/Settings/SettingsSheet.h"
#include "App/Sound/SoundPanel.h"
#include "App/Trouble/TroubleScreen.h"
#include "Words/Breath.h"
#include "Words/Devices.h"
#include "Words/FullStops.h"
#include "Words/Pacing.h"
#include "Words/Playing.h"

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
    view.note = words::say (words::choose::nothingKept);
    return view;
}

PlayingView playingNow()
{
    PlayingView view;
    view.heading = "First light · Breath anchor";
    view.hearing = "Hearing you · 9 a minute";
    view.isHeard = BreathHeard::yes;
    view.ring = { true, 0.7, true, 0.35, "out" };
    view.caption = "Let the breath go, as slowly as it likes.";
    view.progress = { { { 0.15, 0.2, 0.4, 0.15, 0.1 }, 2, 0.45 }, "Letting be", "4 min left" };
    view.inputLevel = 0.1f;
    return view;
}

/** A screen as it usually is, but for one thing. */
Drawing choosing (const std::function<void (ChooseView&)>& change = [] (auto&) {})
{
    auto view = choosingView();
    change (view);
    return drawing<ChooseScreen> (view);
}

Drawing playing (const std::function<void (PlayingView&)>& change = [] (auto&) {})
{
    auto view = playingNow();
    change (view);
    return drawing<PlayingScreen> (view);
}

Drawing help (const std::vector<KeyView>& keys) { return drawing<HelpSheet> (helpView (keys)); }

Drawing calibrating (Seconds heard, std::optional<breath::CalibrationResult> found = {})
{
    return drawing<CalibrateScreen> (
        calibrateView (engine::CalibrationProgress { heard, 0.2f, std::move (found), {}, false }, {},
                       breath::Calibration::usualLength, false));
}

void addChoosing (std::vector<Sketch>& all)
{
    all.push_back ({ "choose", choosing() });
    all.push_back ({ "choose-long", choosing ([] (ChooseView& v)
    {
        v.cards[0].title =
            "A very long name for a session that somebody gave it because they could not decide what to leave out of it, in the end";
        v.cards[0].summary =
            v.cards[0].title + ", and a summary that goes on for just as long, and then some, " + v.cards[0].title;
        v.notice = "2 minutes are too short for this session; the nearest that can be are 4 minutes.";
        v.listens = false;
        v.chosen = 1;
    }) });
    all.push_back ({ "choose-keys", choosing ([] (ChooseView& v)
    {
        v.source = "With keys";
        v.canCheck = false;
        v.cards.resize (1);
    }) });
    all.push_back ({ "choose-opening", choosing ([] (ChooseView& v)
    {
        v = {};
        v.greeting = "Good evening.";
        v.notice = words::say (words::choose::opening, "evening-tides.slackpack");
        v.isOpening = true;
    }) });
    PacksView packs;
    packs.packs = {
        { {}, "First light", "A first pack: the breath, a slow wave, a pause.", "Slackwater", "3 sessions" },
        { "/a", "Evening tides", "Lying down, for the end of a day.", "Ada, Grace", "5 sessions" },
        { "/b", "A pack with a very long name that its author could not decide to shorten, not even a little",
          "And a summary that goes on for just as long as its name, and then for some more, as some do.",
          "Somebody with a long name, and somebody else, with another", "12 sessions" }
    };
    packs.open = 0;
    packs.note = words::say (words::choose::orDropOne);
    all.push_back ({ "packs", choosing(), drawing<PacksSheet> (packs) });
    packs.packs.resize (1);
    packs.note = words::say (words::choose::brokenPack, "tides/pack.json: audio/bell.flac is missing; add it");
    all.push_back ({ "packs-broken", choosing(), drawing<PacksSheet> (packs) });
    Profile profile;
    profile.prefers.room = 0.3;
    const std::string longName = "HDA Intel PCH, ALC295 Analog with a very long name of its own";
    all.push_back ({ "settings", choosing(),
                     drawing<SettingsSheet> (settingsView (profile, { { longName, "ALSA", true, true, false, false } },
                                                           { longName, "Headset that was unplugged" })) });
    all.push_back ({ "help-choosing", choosing(), help (choosingKeys()) });
    all.push_back ({ "go-on", choosing(),
                     drawing<GoOnSheet> (goOnView ("Breath anchor", Seconds { 760.0 }, Seconds { 1200.0 })) });
}

void addCalibrating (std::vector<Sketch>& all)
{
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
    all.push_back ({ "calibrate", calibrating (Seconds { 9.6 }) });
    all.push_back ({ "calibrate-opening", calibrating (Seconds { 0.0 }) });
    all.push_back ({ "calibrate-well", calibrating (Seconds { 30.0 }, well) });
    all.push_back ({ "calibrate-badly", calibrating (Seconds { 30.0 }, badly) });
    const auto failing = [] (const std::string& words, std::vector<std::string> microphones, std::size_t chosen)
    {
        auto view = calibrateTrouble (words);
        view.microphones = std::move (microphones);
        view.microphone = chosen;
        return drawing<CalibrateScreen> (view);
    };
    const std::string longName = "HDA Intel PCH, ALC295 Analog with a very long name of its own, and then some more";
    all.push_back ({ "calibrate-silent", failing (words::say (words::breath::silence),
                                                  { words::say (words::settings::systemDefault), longName }, 1) });
    all.push_back ({ "calibrate-gone", failing (words::say (words::devices::microphoneWentAway),
                                                { words::say (words::settings::systemDefault) }, 0) });
}

void addPlaying (std::vector<Sketch>& all)
{
    all.push_back ({ "preparing", playing ([] (PlayingView& v)
    {
        v = {};
        v.isPreparing = true;
        v.heading = "First light · Breath anchor";
        v.hearing = "Listening for your breath";
        v.isHeard = BreathHeard::no;
        v.ring.heardFullness = 0.5;
    }) });
    all.push_back ({ "playing", playing() });
    all.push_back ({ "playing-by-time", playing ([] (PlayingView& v)
    {
        v.isHeard = BreathHeard::no;
        v.hearing = "Cannot hear your breath; going by time";
        v.ring = { false, 0.5, true, 0.8, "in" };
        v.remark = "No more pacing. Breathe as you like. (P brings it back.)";
        v.caption =
            "Notice where the breath is easiest to feel: at the nose, in the chest, in the belly, or somewhere that has no name. Any of them will do, and it may change as often as it likes.";
        v.heading =
            "A pack with quite a long name of its own, from far away · A session whose name is longer than the window is wide, by some way";
    }) });
    all.push_back ({ "playing-guard", playing ([] (PlayingView& v)
    {
        v.isHeard = BreathHeard::no;
        v.hearing = words::say (words::screen::hearsSession);
        v.ring = {};
        v.remark = words::asSentence (words::say (words::pacing::wentItsOwnWay));
    }) });
    all.push_back ({ "playing-silent", playing ([] (PlayingView& v)
    {
        v.isHeard = BreathHeard::no;
        v.hearing = words::say (words::screen::silentMicrophone);
        v.remark = words::say (words::playing::hearsOutput);
    }) });
    all.push_back ({ "playing-awake", playing ([] (PlayingView& v) { v.isAwake = true; }) });
    all.push_back ({ "playing-why", playing ([] (PlayingView& v)
    { v.reason = "Why these words: for a chair, new to this, takes its turn."; }) });
    all.push_back ({ "playing-keys", playing ([] (PlayingView& v)
    {
        v.isHeard = BreathHeard::no;
        v.hearing = "Tell your breath: ↑ in, ↓ out";
        v.ring.isHeard = false;
        v.remark = "About five minutes from here.";
    }) });
    all.push_back ({ "paused", playing ([] (PlayingView& v) { v.isPaused = v.isAwake = true; }) });

    SoundView sound;
    sound.beds = { "Tide", "Room", "Silence" };
    sound.inputLevel = 0.1f;
    sound.outputLevel = 0.3f;
    all.push_back ({ "sound", playing(), drawing<SoundPanel> (sound) });
    all.push_back ({ "length", playing(), drawing<LengthSheet> (LengthView { "4 min left" }) });
    all.push_back ({ "help", playing(), help (playingKeys (BreathSourceKind::keys)) });
    all.push_back ({ "leave", playing(), [] (MainView& window)
    {
        auto made = std::make_unique<LeaveSheet>();
        window.hold (*made);
        return made;
    } });
}

void addAfterwards (std::vector<Sketch>& all)
{
    all.push_back ({ "end", drawing<EndScreen> (EndView { "That was twelve minutes.",
                                                          "You came in at 13 breaths a minute and left at 6.",
                                                          words::say (words::screen::noHurry) }) });
    all.push_back (
        { "end-skipped", drawing<EndScreen> (endView ({ Seconds { 190.0 }, Seconds { 600.0 }, false, {}, true })) });
    all.push_back (
        { "no-pack", drawing<TroubleScreen> (troubleView (
                         { ErrorKind::input, "/home/somebody/Music/first-light/pack.json", "/segments/3/file",
                           "audio/bell.flac is missing", "add it or remove the segment" },
                         "First light")) });
    all.push_back (
        { "no-device", drawing<TroubleScreen> (troubleView ({ ErrorKind::device,
                                                              {},
                                                              {},
                                                              "no audio device can be opened",
                                                              "connect one, or close what is using it" })) });
}

} // namespace

std::vector<Sketch> sketches()
{
    std::vector<Sketch> all;
    addChoosing (all);
    addCalibrating (all);
    addPlaying (all);
    addAfterwards (all);
    return all;
}

} // namespace slackwater::app
