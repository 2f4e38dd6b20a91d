// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** The window's screen of a session that plays, the sheets over it, and the words after it. What the session says of
    itself is in Playing.h. */
namespace slackwater::words::screen
{

inline constexpr Sentence<Text, Text> heading { "screen.heading", "{} · {}" }; // pack, session
inline constexpr Sentence<> gettingReady { "screen.getting-ready", "Getting ready" };
inline constexpr Sentence<> paused { "screen.paused", "Paused" };

// In the ring.
inline constexpr Sentence<> breath { "screen.breath", "Breath" };
inline constexpr Sentence<> in { "screen.in", "in" };
inline constexpr Sentence<> hold { "screen.hold", "hold" };
inline constexpr Sentence<> out { "screen.out", "out" };
inline constexpr Sentence<> rest { "screen.rest", "rest" };

// Whether the breath is heard.
inline constexpr Sentence<> byTime { "screen.by-time", "By the clock" };
inline constexpr Sentence<Count> byKeys { "screen.by-keys", "Your keys · {} a minute" };
inline constexpr Sentence<> tellByKeys { "screen.tell-by-keys", "Tell your breath: ↑ in, ↓ out" };
inline constexpr Sentence<Count> byOsc { "screen.by-osc", "By OSC · {} a minute" };
inline constexpr Sentence<> waitingForOsc { "screen.waiting-for-osc", "Waiting for your breath by OSC" };
inline constexpr Sentence<Count> hearing { "screen.hearing", "Hearing you · {} a minute" };
inline constexpr Sentence<> listening { "screen.listening", "Listening for your breath" };
inline constexpr Sentence<> cannotHear { "screen.cannot-hear", "Cannot hear your breath; going by time" };
inline constexpr Sentence<> noMicrophone { "screen.no-microphone", "No microphone; going by time" };
inline constexpr Sentence<> silentMicrophone { "screen.silent-microphone", "Silent microphone; going by time" };
inline constexpr Sentence<> hearsSession { "screen.hears-session", "The microphone hears the session; going by time" };

// What has happened.
inline constexpr Sentence<> deviceGone { "screen.device-gone", "The sound device is gone. Your place is kept." };
inline constexpr Complaint<Text> failed { "screen.failed", "{}", "connect a sound device, or choose again" };
inline constexpr Sentence<> paceHasStopped { "screen.pace-has-stopped",
                                             "No more pacing. Breathe as you like. (P brings it back.)" };
inline constexpr Sentence<> asYouLike { "screen.as-you-like", "Breathe as you like, and look around you." };
inline constexpr Sentence<> paceAgain { "screen.pace-again", "The pacing may come again. T ends it." };
inline constexpr Sentence<> nextSaysWhy { "screen.next-says-why", "The next words will say why." };
inline constexpr Sentence<Text> why { "screen.why", "Why these words: {}." };
inline constexpr Sentence<> onToNext { "screen.on-to-next", "On to what comes next." };
inline constexpr Sentence<> thirtyBack { "screen.thirty-back", "Thirty seconds back." };
inline constexpr Sentence<> thirtyOn { "screen.thirty-on", "Thirty seconds on." };

// How far it is.
inline constexpr Sentence<> progress { "screen.progress", "Progress" };
inline constexpr Sentence<Text, Text> progressAt { "screen.progress-at", "{}, {}" }; // section, time left
inline constexpr Sentence<> ending { "screen.ending", "ending" };
inline constexpr Sentence<> lessThanAMinuteLeft { "screen.less-than-a-minute-left", "less than a minute left" };
inline constexpr Sentence<Count> minutesLeft { "screen.minutes-left", "{} min left" };

// What can be pressed.
inline constexpr Sentence<> pause { "screen.pause", "Pause" };
inline constexpr Sentence<> goOn { "screen.go-on", "Go on" };
inline constexpr Sentence<> tooMuch { "screen.too-much", "Too much" };
inline constexpr Sentence<> tooMuchMeans { "screen.too-much-means",
                                           "Ends the pacing at once, for the whole session; the session goes on" };
inline constexpr Sentence<> end { "screen.end", "End" };
inline constexpr Sentence<> help { "screen.help", "Help" };
inline constexpr Sentence<> sound { "screen.sound", "Sound & silence" };
inline constexpr Sentence<> back { "screen.back", "← 30 s" };
inline constexpr Sentence<> backInFull { "screen.back-in-full", "Back 30 seconds" };
inline constexpr Sentence<> backMeans { "screen.back-means", "Key: left" };
inline constexpr Sentence<> next { "screen.next", "Next · N" };
inline constexpr Sentence<> nextInFull { "screen.next-in-full", "Next" };
inline constexpr Sentence<> nextMeans { "screen.next-means", "On to what is said or rung next. Key: N" };
inline constexpr Sentence<> on { "screen.on", "30 s →" };
inline constexpr Sentence<> onInFull { "screen.on-in-full", "On 30 seconds" };
inline constexpr Sentence<> onMeans { "screen.on-means", "Key: right" };
inline constexpr Sentence<> time { "screen.time", "Time · L" };
inline constexpr Sentence<> timeInFull { "screen.time-in-full", "How much time" };
inline constexpr Sentence<> timeMeans { "screen.time-means", "How much time there is from here on. Key: L" };
inline constexpr Sentence<> reason { "screen.reason", "Why · W" };
inline constexpr Sentence<> reasonInFull { "screen.reason-in-full", "Why these words" };
inline constexpr Sentence<> reasonMeans { "screen.reason-means", "Shows why these words were chosen for you. Key: W" };

// How much time there is.
inline constexpr Sentence<> howLong { "screen.how-long", "How long do you have?" };
inline constexpr Sentence<> fromHere { "screen.from-here", "Minutes from now. Silences adjust first." };
inline constexpr Sentence<Text, Text> fromHereNow { "screen.from-here-now", "{}\nNow: {}." };
inline constexpr Sentence<Count> minutesFromHere { "screen.minutes-from-here", "{} minutes from here" };
inline constexpr Sentence<> keepAsIs { "screen.keep-as-is", "Keep as is" };
inline constexpr Sentence<Text> lengthIs { "screen.length-is", "About {} from here." };
inline constexpr Sentence<> lengthIsShort { "screen.length-is-short", "Less than a minute from here." };
inline constexpr Sentence<Text> nearestIs { "screen.nearest-is", "As near as it can be: about {} from here." };
inline constexpr Sentence<> nearestIsShort { "screen.nearest-is-short",
                                             "As near as it can be: less than a minute from here." };

// Leaving.
inline constexpr Sentence<> leaveNow { "screen.leave-now", "Finish now?" };
inline constexpr Sentence<> leaveMeans { "screen.leave-means",
                                         "The sound fades out gently. You can begin again at any time." };
inline constexpr Sentence<> stay { "screen.stay", "Keep going" };
inline constexpr Sentence<> leave { "screen.leave", "Finish" };

// Sound and silence.
inline constexpr Sentence<> soundInFull { "screen.sound-in-full", "Sound and silence" };
inline constexpr Sentence<> voice { "screen.voice", "The voice" };
inline constexpr Sentence<> voiceLevel { "screen.voice-level", "Voice level" };
inline constexpr Sentence<> bed { "screen.bed", "Background" };
inline constexpr Sentence<> bedLevel { "screen.bed-level", "Bed level" };
inline constexpr Sentence<Text> underTheVoice { "screen.under-the-voice", "{} under the voice" };
inline constexpr Sentence<> decibels { "screen.decibels", " decibels" }; // after a number
inline constexpr Sentence<> output { "screen.output", "Playing" };

// Afterwards.
inline constexpr Sentence<> aMoment { "screen.a-moment", "That was a moment." };
inline constexpr Sentence<Text> youStayed { "screen.you-stayed", "You stayed for {}." };
inline constexpr Sentence<Text> thatWas { "screen.that-was", "That was {}." };
inline constexpr Sentence<Count> sameBreath { "screen.same-breath", "Your breath stayed at about {} a minute." };
inline constexpr Sentence<Count, Count> cameAndLeft { "screen.came-and-left",
                                                      "You came in at {} breaths a minute and left at {}." };
inline constexpr Sentence<> noHurry { "screen.no-hurry", "There is no hurry. Let the room come back before you do." };
inline constexpr Sentence<> stoppingIsPart { "screen.stopping-is-part", "Stopping is part of it, too." };
inline constexpr Sentence<> shorterWay { "screen.shorter-way", "You took a shorter way, and came to its close." };
inline constexpr Sentence<> wentEasy { "screen.went-easy",
                                       "You noticed, and went easy on yourself. That is the practice." };
inline constexpr Sentence<> done { "screen.done", "Done" };
inline constexpr Sentence<> backToSessions { "screen.back-to-sessions", "Back to the sessions" };

} // namespace slackwater::words::screen
