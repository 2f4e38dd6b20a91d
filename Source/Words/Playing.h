// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** What a session says of itself while it plays. Its devices are in Devices.h, its reasons in Pacing.h. */
namespace slackwater::words::playing
{

inline constexpr Sentence<> keepsAwake { "playing.keeps-awake", "A session is playing" }; // the desktop shows it
inline constexpr Sentence<> goesOn { "playing.goes-on", "the session goes on" };
inline constexpr Sentence<Text> cannotGoOn { "playing.cannot-go-on", "The session cannot go on ({}). Begin it again." };
inline constexpr Sentence<> slowDisk { "playing.slow-disk",
                                       "The disk is slow: what it was late for waits, and goes on where it stopped." };

/** How many sounds, and what is wrong with the first. */
inline constexpr Plural<Text> withoutSounds {
    "playing.without-sounds", "A sound cannot be played ({1}). The session goes on without it.",
    "{0} sounds cannot be played (the first: {1}). The session goes on without them."
};
inline constexpr Sentence<> silentMicrophone { "playing.silent-microphone",
                                               "No sound from the microphone, so we'll go by the clock." };
inline constexpr Sentence<> hearsOutput {
    "playing.hears-output",
    "The microphone hears the session itself, late: a wireless loudspeaker, or a monitor of the "
    "output. Headphones, or another microphone, help. The session goes by time."
};
inline constexpr Sentence<> noBreathHeard {
    "playing.no-breath-heard",
    "No breath can be heard. Come closer to the microphone; until then the session goes by time."
};

} // namespace slackwater::words::playing
