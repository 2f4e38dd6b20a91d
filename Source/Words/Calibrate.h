// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** The window's check of the microphone. What it has found is in Breath.h. */
namespace slackwater::words::calibrate
{

inline constexpr Sentence<> heading { "calibrate.heading", "Checking the microphone" };
inline constexpr Sentence<> opening { "calibrate.opening", "One moment." };
inline constexpr Sentence<> breathe { "calibrate.breathe", "Breathe with the ring, as easily as you normally would." };
inline constexpr Sentence<Count> secondsLeft { "calibrate.seconds-left", "about {} seconds left" };
inline constexpr Sentence<> almostThere { "calibrate.almost-there", "almost there" };
inline constexpr Sentence<Count> share { "calibrate.share", "{} %" };
inline constexpr Sentence<Text, Text> troubleWith { "calibrate.trouble-with", "“{}”: {}" };

inline constexpr Sentence<> done { "calibrate.done", "Done" };
inline constexpr Sentence<> doneMeans { "calibrate.done-means", "Keeps what was found, and goes back" };
inline constexpr Sentence<> again { "calibrate.again", "Again" };
inline constexpr Sentence<> againMeans { "calibrate.again-means", "Listens once more" };
inline constexpr Sentence<> back { "calibrate.back", "Back" };
inline constexpr Sentence<> discard { "calibrate.discard", "Discard" };
inline constexpr Sentence<> backMeans { "calibrate.back-means", "Goes back; nothing is changed" };

// When it hears nobody.
inline constexpr Sentence<> byTime { "calibrate.by-time", "Go by time" };
inline constexpr Sentence<> byTimeMeans { "calibrate.by-time-means", "Goes back; sessions are paced by the clock" };
inline constexpr Sentence<> anotherMicrophone { "calibrate.another-microphone", "Microphone" };
inline constexpr Sentence<> anotherMicrophoneMeans { "calibrate.another-microphone-means",
                                                     "Listens to that one, from the beginning" };

} // namespace slackwater::words::calibrate
