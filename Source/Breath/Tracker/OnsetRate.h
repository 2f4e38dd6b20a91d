// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/RateDecoder.h"
#include "Model/BreathState.h"

#include <deque>
#include <optional>

namespace slackwater::breath
{

/** The rate by counting: the mean of the last 15 s out of the onsets of in- and of out-breaths. Similarity over lags
   needs two breaths to see that somebody has changed pace; onsets see it in one. The breath that is going on counts
   with the length that the last intervals of both halves let expect. All is believed only while both counts agree with
   one another, and as far as they have agreed with the network's rate of late. */
class OnsetRate
{
public:
    /** Ten times a second: the phase, and the network's rate. Returns the rate to give: the counted one, or the
     * network's. */
    [[nodiscard]] Bpm push (Seconds time, BreathPhase phase, Bpm network);
    void reset() { *this = {}; }

private:
    using Onsets = std::deque<double>;
    static double expectedLength (const Onsets& mine, const Onsets& other);
    static std::optional<double> meanRate (const Onsets& mine, const Onsets& other, double now);

    Onsets inhales, exhales; // seconds, of the last 40 s
    BreathPhase last = BreathPhase::unknown;
    double trust = 0.0; // 0..1: how much of late both have agreed
    int counts = 0;     // frames in which both could count
};

/** The answer of two counts. A breath that was not heard makes the counted rate wrong by a third: it is not taken where
   it contradicts a network that is sure, and of two that contradict each other neither is sure. */
[[nodiscard]] RateAnswer reconciled (RateAnswer network, Bpm counted) noexcept;

} // namespace slackwater::breath
