// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BandFeatures.h"

namespace slackwater::breath
{

/** What the phase network hears of one frame: level (normalised), crest and echo of each band, in this order. */
using NetworkInput = std::array<float, 3 * bandCount>;

/** Makes levels relative to what this microphone has been hearing: less the running mean, over the running deviation
    (15 s; a plain average at first). Loudness, distance and a steady noise's colour drop out. Causal.
    Tools/breath/slackwater_breath/frontend.py has the same sums. */
class Normaliser
{
public:
    [[nodiscard]] NetworkInput push (const FeatureFrame& frame);
    void reset() { *this = {}; }

private:
    std::array<float, bandCount> mean {}, variance {};
    std::size_t frames = 0;
};

} // namespace slackwater::breath
