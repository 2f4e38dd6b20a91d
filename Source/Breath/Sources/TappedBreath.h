// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BreathRhythm.h"
#include "Model/BreathState.h"

#include <array>

namespace slackwater::breath
{

/** Breath that somebody tells: a key at each in-breath, another at each out-breath (either alone will do). Also what
   OSC's phase messages go through. A value without threads or clocks: times come in. */
class TappedBreath
{
public:
    /** The phase that begins at `time` (unknown: nothing is known any more). Times never fall. The same one again and
       again in quick succession is a key that is held down, and counts once. */
    void tap (Seconds time, BreathPhase phase);

    /** What is known at `time`. Confidence falls with uneven taps; after one and a half breaths without a tap, or 15 s
        before there is a rate, nothing is known. */
    [[nodiscard]] BreathState stateAt (Seconds time);
    void reset() { *this = {}; }

private:
    [[nodiscard]] std::optional<Bpm> rate() const;

    BreathRhythm rhythm;
    BreathPhase phase = BreathPhase::unknown;
    std::optional<double> lastTap;                              // seconds
    std::array<std::optional<double>, 4> lastOfPhase, lastHeld; // by BreathPhase
    std::array<double, 6> periods {};                           // newest first: from in to in, from out to out
    std::size_t periodCount = 0;
};

} // namespace slackwater::breath
