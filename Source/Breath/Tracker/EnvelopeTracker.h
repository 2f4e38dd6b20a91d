// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BandFeatures.h"
#include "Breath/Tracker/RateDecoder.h"

#include <optional>
#include <vector>

namespace slackwater::breath
{

/** The classical way, without trained weights: autocorrelation of the loudness envelope (200-2000 Hz) over the last 30
   s (after Corbishley & Rodriguez-Villegas 2008, IEEE Trans. Biomed. Eng. 55:196). It hears a rate, never in from out,
   and keeps silent unless the envelope is truly periodic. */
class EnvelopeTracker
{
public:
    void push (const FeatureFrame& frame);
    [[nodiscard]] std::optional<RateAnswer> answer() const noexcept { return newest; }
    void reset() { *this = {}; }

private:
    void listen();

    std::vector<float> envelope; // the last 30 s, a value each 100 ms
    std::optional<RateAnswer> newest;
    std::size_t frames = 0;
};

} // namespace slackwater::breath
