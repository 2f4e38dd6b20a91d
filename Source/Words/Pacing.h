// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

/** Why the conductor does what it does: the reasons in the timeline, and what the guard says when it ends a pacing. */
namespace slackwater::words::pacing
{

// Rests.
inline constexpr Sentence<> stretched { "pacing.stretched", "stretched to fill the time" };
inline constexpr Sentence<> shortened { "pacing.shortened", "shortened to fit the time" };
inline constexpr Sentence<> asWritten { "pacing.as-written", "as written" };

// Moving about.
inline constexpr Sentence<> movedBySomebody { "pacing.moved-by-somebody", "moved by somebody" };
inline constexpr Sentence<> skipped { "pacing.skipped", "on to what comes next" };

// The bed.
inline constexpr Sentence<> anotherBed { "pacing.another-bed", "another bed was asked for" };
inline constexpr Sentence<> endIsNear { "pacing.end-is-near", "the session comes to its end" };
inline constexpr Sentence<> endMovedAway { "pacing.end-moved-away", "the end has moved away" };

// The pacer.
inline constexpr Sentence<> leads { "pacing.leads", "leads towards the target" };
inline constexpr Sentence<> waits { "pacing.waits", "waits for the breath" };
inline constexpr Sentence<> letGo { "pacing.let-go", "the session lets the pacer go" };
inline constexpr Sentence<> makesWay { "pacing.makes-way", "makes way for an invitation to breathe freely" };
inline constexpr Sentence<> guardEnds { "pacing.guard-ends", "the guard ends pacing" };

// The guard.
inline constexpr Sentence<> tooMuch { "pacing.too-much", "you said it was too much: breathe as you like" };
inline constexpr Sentence<> tooQuick { "pacing.too-quick", "the breath has been quick for a minute: pacing ends" };
inline constexpr Sentence<> wentItsOwnWay {
    "pacing.went-its-own-way", "the breath went its own way for two minutes: the pacer has come back to it"
};
inline constexpr Sentence<> pulledUp { "pacing.pulled-up", "the pacer was about to quicken the breath: pacing ends" };
inline constexpr Sentence<> leftTheLimits { "pacing.left-the-limits",
                                            "the pacer left what your profile allows: pacing ends" };

} // namespace slackwater::words::pacing
