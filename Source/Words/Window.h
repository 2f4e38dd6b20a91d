// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** The window's program as a whole: how it is started, help and keys, and what is said when something cannot be done.
   The screens have headers of their own. */
namespace slackwater::words::window
{

inline constexpr Sentence<> close { "window.close", "Close" };
inline constexpr Sentence<Text, Text> withKey { "window.with-key", "{} · {}" }; // a button, and the key that presses it
inline constexpr Sentence<Text> level { "window.level", "{} level" };
inline constexpr Sentence<> microphone { "window.microphone", "Microphone" };

// --help.
inline constexpr Sentence<> program { "window.program", "Slackwater, the window. Choose a session, and breathe." };
inline constexpr Sentence<> helpOption { "window.help-option", "print this, and end" };
inline constexpr Sentence<> pack { "window.pack",
                                   "a pack's folder or .slackpack file, instead of the one that comes along" };
inline constexpr Sentence<> session { "window.session", "the session that is chosen at first" };
inline constexpr Sentence<> minutes { "window.minutes", "how long it is to be" };
inline constexpr Sentence<> breath {
    "window.breath", "mic, keys (arrow up: in, down: out), osc (UDP port 9127 of this machine), or none: go by time"
};
inline constexpr Sentence<> device { "window.device", "where to play (slackwater-cli devices lists them)" };
inline constexpr Sentence<> input { "window.input", "which microphone" };
inline constexpr Sentence<> timeline { "window.timeline", "what happens when, as JSON lines" };
inline constexpr Sentence<> trace { "window.trace", "all that slackwater-cli replay needs" };
inline constexpr Sentence<> theme { "window.theme", "dusk or dawn" };
inline constexpr Sentence<> scale { "window.scale", "everything larger, 0.5 to 4; kept, until --scale 1" };
inline constexpr Sentence<> autostart { "window.autostart", "begin at once" };
inline constexpr Sentence<Text> noLength { "window.no-length", "{} is no length" };
inline constexpr Sentence<Text, Text> notOne { "window.not-one", "there is no \"{}\"; {}" };
inline constexpr Sentence<Text> noScale { "window.no-scale", "{} is not between 0.5 and 4" };
inline constexpr Complaint<Text> wrongOption { "window.wrong-option", "{}",
                                               "slackwater --help lists what can be said" };
inline constexpr Sentence<> noDisplay { "window.no-display",
                                        "there is no display here; slackwater-cli plays without one" };

// Help.
inline constexpr Sentence<> someoneToTalkTo { "window.someone-to-talk-to", "Someone to talk to" };
inline constexpr Sentence<> youCanStop {
    "window.you-can-stop", "You can stop at any time. Open your eyes, feel the floor, look around the room."
};
inline constexpr Sentence<> toTalkNow { "window.to-talk-now",
                                        "If you want to talk to someone now: findahelpline.com lists free, "
                                        "confidential lines in most countries." };
inline constexpr Sentence<> inDanger { "window.in-danger",
                                       "If you or someone near you is in danger, call your local emergency number: 112 "
                                       "in Europe, 911 in North America, 999 in the United Kingdom." };
inline constexpr Sentence<> noTreatment {
    "window.no-treatment", "Slackwater is for practice. It is not a treatment, and takes no one's place."
};

// Keys: those that have a name, and what they all do.
inline constexpr Sentence<> keys { "window.keys", "Keys" };
inline constexpr Sentence<> enter { "window.enter", "Enter" };
inline constexpr Sentence<> space { "window.space", "Space" };
inline constexpr Sentence<> escape { "window.escape", "Esc" };
inline constexpr Sentence<> upOrI { "window.up-or-i", "↑ or I" };
inline constexpr Sentence<> downOrO { "window.down-or-o", "↓ or O" };
inline constexpr Sentence<> keyBegin { "window.key-begin", "begin" };
inline constexpr Sentence<> keyCheck { "window.key-check", "check the microphone" };
inline constexpr Sentence<> keySettings { "window.key-settings", "settings" };
inline constexpr Sentence<> keyPacks { "window.key-packs", "other packs" };
inline constexpr Sentence<> keyHelp { "window.key-help", "help" };
inline constexpr Sentence<> keyTooMuch { "window.key-too-much", "too much: no more pacing" };
inline constexpr Sentence<> keyPaceAgain { "window.key-pace-again", "pacing again after all" };
inline constexpr Sentence<> keyPause { "window.key-pause", "pause, go on" };
inline constexpr Sentence<> keyNext { "window.key-next", "on to what comes next" };
inline constexpr Sentence<> keyMove { "window.key-move", "30 seconds back, on" };
inline constexpr Sentence<> keyLength { "window.key-length", "how much time there is" };
inline constexpr Sentence<> keyFive { "window.key-five", "five minutes less, more" };
inline constexpr Sentence<> keySound { "window.key-sound", "sound and silence" };
inline constexpr Sentence<> keyWhy { "window.key-why", "why these words" };
inline constexpr Sentence<> keyEnd { "window.key-end", "end" };
inline constexpr Sentence<> keyIn { "window.key-in", "breathe in" };
inline constexpr Sentence<> keyOut { "window.key-out", "breathe out" };

// Nothing of a person's lasts.
inline constexpr Sentence<> homeUnknown { "window.home-unknown",
                                          "Your home folder is not known, so your settings and history are not kept." };
inline constexpr Sentence<Text> homeNotWritable {
    "window.home-not-writable", "{} cannot be written to, so your settings and history are not kept."
};

// What cannot be done, and what the buttons then say.
inline constexpr Sentence<> noSound { "window.no-sound", "No sound yet." };
inline constexpr Sentence<> noPack { "window.no-pack", "This pack cannot be opened." };
inline constexpr Sentence<> refused { "window.refused", "Not like this." };
inline constexpr Sentence<> didNotWork { "window.did-not-work", "That did not work." };
inline constexpr Sentence<> tryAgain { "window.try-again", "Try again" };
inline constexpr Sentence<> chooseAgain { "window.choose-again", "Choose again" };
inline constexpr Sentence<> theOneThatCameAlong { "window.the-one-that-came-along", "the pack that came along" };
inline constexpr Sentence<Text> openInstead { "window.open-instead", "Open {}" }; // a pack that can be

} // namespace slackwater::words::window
