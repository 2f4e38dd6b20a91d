// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** The window's first screen: which session, how long, with or without listening; and the question whether to go on
   with one that was cut off. */
namespace slackwater::words::choose
{

// Greetings, by the hour.
inline constexpr Sentence<> goodMorning { "choose.good-morning", "Good morning." };
inline constexpr Sentence<> goodAfternoon { "choose.good-afternoon", "Good afternoon." };
inline constexpr Sentence<> goodEvening { "choose.good-evening", "Good evening." };
inline constexpr Sentence<> quietHour { "choose.quiet-hour", "A quiet hour." };

// Which session.
inline constexpr Sentence<> question { "choose.question", "What would be good now?" };
inline constexpr Sentence<Text> helpsTo { "choose.helps-to", "Helps to {}" };
inline constexpr Sentence<Text, Text> lengths { "choose.lengths", "{} to {} min" };
inline constexpr Sentence<> begin { "choose.begin", "Begin" };
inline constexpr Sentence<Text> noSession { "choose.no-session", "There is no session “{}” in this pack." };
inline constexpr Complaint<> emptyPack { "choose.empty-pack", "this pack holds no session", "open another one" };

// Which pack.
inline constexpr Sentence<> packs { "choose.packs", "Packs" };
inline constexpr Sentence<> otherPacks { "choose.other-packs", "Other packs" };
inline constexpr Plural<> sessions { "choose.sessions", "{} session", "{} sessions" };
inline constexpr Sentence<> openFile { "choose.open-file", "Open a file…" };
inline constexpr Sentence<> openFolder { "choose.open-folder", "Open a folder…" };
inline constexpr Sentence<> whichFile { "choose.which-file", "Which pack? A .slackpack file, or a pack.json" };
inline constexpr Sentence<> whichFolder { "choose.which-folder", "Which pack? The folder with its pack.json" };
inline constexpr Sentence<> packsDone { "choose.packs-done", "Done" };
inline constexpr Sentence<> orDropOne { "choose.or-drop-one", "You can also drop a pack on this window." };
inline constexpr Sentence<> dropIt { "choose.drop-it", "Drop it to open it." };
inline constexpr Sentence<Text> opening { "choose.opening", "Opening {}…" };
inline constexpr Sentence<> openingFirst { "choose.opening-first", "Opening your pack…" };
inline constexpr Sentence<Text> brokenPack { "choose.broken-pack", "One that is installed cannot be opened: {}" };

// An intense one.
inline constexpr Sentence<> isIntense { "choose.is-intense", "Intense" };
inline constexpr Sentence<> intenseBegin { "choose.intense-begin", "Begin an intense session?" };
inline constexpr Sentence<> intenseMeans {
    "choose.intense-means", "Breath that is very slow, or held for long. T ends the pacing at any moment."
};
inline constexpr Sentence<> notToday { "choose.not-today", "Not today" };
inline constexpr Sentence<> beginIt { "choose.begin-it", "Begin" };

// How long.
inline constexpr Sentence<> length { "choose.length", "Length in minutes" };
inline constexpr Plural<> unit { "choose.unit", "minute", "minutes" }; // after a number of its own size

// With or without listening.
inline constexpr Sentence<> yourBreath { "choose.your-breath", "Your breath" };
inline constexpr Sentence<> heardWell { "choose.heard-well", "Your breath · the microphone hears it well" };
inline constexpr Sentence<> heardInPart { "choose.heard-in-part", "Your breath · the microphone hears it in part" };
inline constexpr Sentence<> hardlyHeard { "choose.hardly-heard", "Your breath · the microphone can barely hear it" };
inline constexpr Sentence<> withMicrophone { "choose.with-microphone", "Follow my breath" };
inline constexpr Sentence<> withKeys { "choose.with-keys", "With keys" };
inline constexpr Sentence<> byOsc { "choose.by-osc", "By OSC" };
inline constexpr Sentence<> without { "choose.without", "Just the clock" };
inline constexpr Sentence<> listenMeans { "choose.listen-means", "Your breath is heard through the microphone" };
inline constexpr Sentence<> withoutMeans { "choose.without-means", "The session goes by time" };
inline constexpr Sentence<> nothingKept { "choose.nothing-kept", "Nothing is recorded." };
inline constexpr Sentence<> byTime { "choose.by-time", "Paced by the clock. The microphone is off." };

// Quiet things beside it.
inline constexpr Sentence<> check { "choose.check", "Check the microphone" };
inline constexpr Sentence<> checkMeans { "choose.check-means",
                                         "Half a minute of breathing with a ring: how well does it hear you?" };
inline constexpr Sentence<> settings { "choose.settings", "Settings" };

// One that was cut off.
inline constexpr Sentence<> wasCutOff { "choose.was-cut-off", "Pick up where you left off?" };
inline constexpr Sentence<Text, Text, Text> cutOffAt { "choose.cut-off-at", "{}, {} of {}" };
inline constexpr Sentence<> saidAgain { "choose.said-again", "The last sentence will be repeated." };
inline constexpr Sentence<> goOn { "choose.go-on", "Go on" };
inline constexpr Sentence<> notNow { "choose.not-now", "Not now" };

} // namespace slackwater::words::choose
