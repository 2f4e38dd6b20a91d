// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

#include <deque>
#include <optional>

namespace slackwater::breath
{

/** The rate by counting: the mean of the last 15 s out of the onsets of in- and of out-breaths. Similarity over lags needs
    two breaths to see that somebody has changed pace; onsets see it in one. It is believed only while both counts agree with
    one another, and have agreed with the network's rate for most of the last half minute. */
class OnsetRate
{
public:
    /** Ten times a second: the phase, and the network's rate. Returns the rate to give: the counted one, or the network's. */
    [[nodiscard]] Bpm push (Seconds time, BreathPhase phase, Bpm network);
    void reset() { *this = {}; }

private:
    using Onsets = std::deque<double>;
    static std::optional<double> meanRate (const Onsets& onsets, double now);

    Onsets inhales, exhales;    // seconds, of the last 40 s
    BreathPhase last = BreathPhase::unknown;
    double trust = 0.0;         // 0..1: how much of late both have agreed
};

} // namespace slackwater::breath
