// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What the commands print for people, and what they refuse. */
namespace slackwater::words::terminal
{

// The program as a whole.
inline constexpr Sentence<Text> wrongUsage { "terminal.wrong-usage", "{}; slackwater-cli --help shows how it is used" };
inline constexpr Sentence<Text> ourMistake { "terminal.our-mistake",
                                             "{}; this is a mistake of ours: please report it" };

// plan
inline constexpr Sentence<Text, Number, Count> planOf { "terminal.plan-of", "{}, {:g} minutes (seed {})" };
inline constexpr Sentence<Text> mayBeLeftOut { "terminal.may-be-left-out", "{}  (may be left out)" };
inline constexpr Sentence<Number, Number, Number> breathsOfRest { "terminal.breaths-of-rest",
                                                                  "{:g} to {:g} breaths, ideally {:g}" };
inline constexpr Sentence<Number, Number, Number> secondsOfRest { "terminal.seconds-of-rest",
                                                                  "{:g} to {:g} seconds, ideally {:g}" };
inline constexpr Sentence<Number, Number> paceTo { "terminal.pace-to", "to {:g} breaths a minute, over {:g} s" };
inline constexpr Sentence<Count, Count, Count> rounds { "terminal.rounds",
                                                        "{} to {} times, ideally {}; the first round:" };

// render, replay
inline constexpr Complaint<> noMicrophoneOffline { "terminal.no-microphone-offline",
                                                   "a microphone cannot be rendered faster than time",
                                                   "use play, or give --breath a recording" };
inline constexpr Complaint<> noKeysOffline { "terminal.no-keys-offline",
                                             "breath told by keys cannot be rendered faster than time",
                                             "use play, or give --breath a recording" };
inline constexpr Complaint<> noOscOffline { "terminal.no-osc-offline",
                                            "breath by OSC cannot be rendered faster than time",
                                            "use play, or give --breath a recording" };
inline constexpr Complaint<> traceEndsEarly { "terminal.trace-ends-early", "the trace ends before its session does",
                                              "what comes after it is rendered as if no breath were heard" };

// play
inline constexpr Complaint<> nothingCutOff { "terminal.nothing-cut-off", "no session was cut off",
                                             "start one: slackwater-cli play PACK SESSION" };
inline constexpr Complaint<> resumeKnowsWhat { "terminal.resume-knows-what",
                                               "--resume goes on with the session that was cut off",
                                               "leave PACK and SESSION out" };
inline constexpr Complaint<> playWhat { "terminal.play-what", "what to play is missing",
                                        "name a PACK and a SESSION, or --resume" };
inline constexpr Complaint<Text> playingFailed { "terminal.playing-failed", "{}",
                                                 "slackwater-cli devices lists what can be played on" };
inline constexpr Sentence<Text, Text, Text> wasCutOff {
    "terminal.was-cut-off", "{} was cut off at {} of {}; slackwater-cli play --resume goes on from there"
};
inline constexpr Sentence<> keysThereAre { "terminal.keys-there-are",
                                           "space pauses, t is too much, q ends, ? says what else there is" };
inline constexpr Sentence<> paceHasStopped { "terminal.pace-has-stopped",
                                             "no more pacing; breathe as you like (p brings it back)" };
// A word that there is not; then what there is.
inline constexpr Sentence<Text, Text> unknownCommand { "terminal.unknown-command", "there is no command \"{}\": {}" };
inline constexpr Sentence<Text, Text> unknownOption { "terminal.unknown-option", "there is no option {}: {}" };

// An intense session.
inline constexpr Sentence<> isIntense { "terminal.is-intense", "(intense)" };
inline constexpr Complaint<Text> intenseIsAsked {
    "terminal.intense-is-asked", "\"{}\" is an intense session: breath that is very slow, or held for long",
    "if you want that, add --intense"
};
inline constexpr Sentence<Text> intenseGoOn {
    "terminal.intense-go-on",
    "\"{}\" is an intense session: breath that is very slow, or held for long. You can end the "
    "pacing at any moment (t). Begin? [y/N]"
};
inline constexpr Complaint<Text> notBegun { "terminal.not-begun", "\"{}\" was not begun",
                                            "another session may be what you need today" };
inline constexpr Sentence<> asYouLike { "terminal.as-you-like", "breathe as you like, and look around you" };
inline constexpr Sentence<> paceAgain { "terminal.pace-again", "the pacing may come again" };
inline constexpr Sentence<> onToNext { "terminal.on-to-next", "on to what comes next" };
inline constexpr Sentence<> thirtyBack { "terminal.thirty-back", "back thirty seconds" };
inline constexpr Sentence<> thirtyOn { "terminal.thirty-on", "thirty seconds on" };
inline constexpr Sentence<> goingOn { "terminal.going-on", "going on" };
inline constexpr Sentence<> paused { "terminal.paused", "paused; space goes on" };
inline constexpr Sentence<Text> aboutFromHere { "terminal.about-from-here",
                                                "about {} from here, as far as silences give way" };
inline constexpr Sentence<Text> bedIs { "terminal.bed-is", "the bed: {}" };
inline constexpr Sentence<Count> voiceLevel { "terminal.voice-level", "the voice: {} dB" };
inline constexpr Sentence<Count> voiceLouder { "terminal.voice-louder", "the voice: +{} dB" };
inline constexpr Sentence<Count> bedLevel { "terminal.bed-level", "the bed: {} dB" };
inline constexpr Sentence<Count> bedLouder { "terminal.bed-louder", "the bed: +{} dB" };

// breath
inline constexpr Sentence<Number> listenedFor { "terminal.listened-for", "listened for {:.1f} s" };
inline constexpr Sentence<> noBreath { "terminal.no-breath", "no breath was heard" };
inline constexpr Sentence<> tooShortForBreath {
    "terminal.too-short-for-breath", "this is too short to hear a breath in; record at least twenty seconds"
};
inline constexpr Sentence<Number> heardFor { "terminal.heard-for", "a breath was heard {:.1f} % of the time" };
inline constexpr Sentence<Number, Number, Number> rates {
    "terminal.rates", "{:.1f} breaths a minute (half the time between {:.1f} and {:.1f})"
};

// calibrate
inline constexpr Complaint<Text, Text> notOpened { "terminal.not-opened", "{0}",
                                                   "{1} (slackwater-cli devices lists them)" };
inline constexpr Complaint<> microphoneGone { "terminal.microphone-gone", "the microphone has gone away",
                                              "see that it is plugged in, and try again" };
inline constexpr Complaint<> microphoneSilent { "terminal.microphone-silent",
                                                "the microphone gives nothing but silence",
                                                "see that it is not muted and is the right one (slackwater-cli devices "
                                                "lists them, --input names one), or go by time: --breath none" };
inline constexpr Sentence<Count> breatheWithTheSign {
    "terminal.breathe-with-the-sign", "Breathe with the sign for {} s: in as it fills, out as it empties, as easily as "
                                      "you usually do. Ctrl-C stops it."
};
inline constexpr Sentence<> breatheIn { "terminal.breathe-in", "breathe in" };
inline constexpr Sentence<> breatheOut { "terminal.breathe-out", "breathe out" };
inline constexpr Sentence<> in { "terminal.in", "in " }; // as wide as "out"
inline constexpr Sentence<> out { "terminal.out", "out" };
inline constexpr Sentence<Count> secondsLeft { "terminal.seconds-left", "{} s left" };
inline constexpr Sentence<> nothingChanged { "terminal.nothing-changed", "stopped; nothing was changed" };
inline constexpr Sentence<Number, Number, Number> loudAndQuiet {
    "terminal.loud-and-quiet", "Its loud moments {:.0f} dB, its quiet ones {:.0f} dB: {:.0f} dB apart. Breath that is "
                               "heard well makes 6 dB or more."
};
inline constexpr Sentence<Text> keptIn { "terminal.kept-in", "Kept in {}" };

// devices
inline constexpr Sentence<> monitor { "terminal.monitor", "monitor of an output" };
inline constexpr Complaint<> noDevices { "terminal.no-devices", "no audio device was found",
                                         "connect one, or start a JACK server" };

// history
inline constexpr Sentence<Number, Number> fromTo { "terminal.from-to", "{:.1f} to {:.1f} breaths a minute" };
inline constexpr Sentence<> left { "terminal.left", "left" };
inline constexpr Sentence<> cutOff { "terminal.cut-off", "cut off" };
inline constexpr Sentence<> mayGoOn { "terminal.may-go-on", "cut off: play --resume goes on" };
inline constexpr Sentence<Count> unplayedSounds { "terminal.unplayed-sounds",
                                                  "{} sounds could not be played (--json lists them)" };
inline constexpr Sentence<> noHistory { "terminal.no-history", "No session has been played yet." };

// profile
inline constexpr Sentence<Text> formerProfile { "terminal.former-profile", "your profile until now is kept as {}" };

// pack
inline constexpr Sentence<Text, Number, Number> sessionLengths { "terminal.session-lengths",
                                                                 "{}, {:g} to {:g} minutes" };
inline constexpr Sentence<> installAnyway { "terminal.install-anyway", "Install it all the same? [y/N]" };
inline constexpr Complaint<> notInstalled { "terminal.not-installed", "it was not installed",
                                            "what was there is as it was" };
inline constexpr Sentence<Text> installedIn { "terminal.installed-in", "installed in {}" };
inline constexpr Plural<> sessions { "terminal.sessions", "{} session", "{} sessions" };
inline constexpr Plural<> problems { "terminal.problems", "{} problem", "{} problems" };
inline constexpr Sentence<> noProblems { "terminal.no-problems", "no problems" };
inline constexpr Sentence<Text, Text, Count, Text> linted { "terminal.linted", "{}: {}, {} segments, {}" };

} // namespace slackwater::words::terminal
