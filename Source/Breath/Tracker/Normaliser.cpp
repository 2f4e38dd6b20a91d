// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/Normaliser.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

NetworkInput Normaliser::push (const FeatureFrame& frame)
{
    constexpr float memory = 15.0f * static_cast<float> (featureRate); // frames
    constexpr float leastDeviation = 0.35f; // natural log units: steady noise varies this much
    constexpr float mostDeviations = 5.0f;
    constexpr float steadyCrest = 0.6f, echoMiddle = 6.0f; // bring both near zero

    ++frames;
    const float weight = std::max (1.0f / memory, 1.0f / static_cast<float> (frames));
    NetworkInput input {};
    for (std::size_t b = 0; b < bandCount; ++b)
    {
        const float difference = frame.level[b] - mean[b];
        mean[b] += weight * difference;
        variance[b] = (1.0f - weight) * (variance[b] + weight * difference * difference);
        const float deviations = (frame.level[b] - mean[b]) / (std::sqrt (variance[b]) + leastDeviation);
        input[b] = std::clamp (deviations, -mostDeviations, mostDeviations);
        input[bandCount + b] = frame.crest[b] - steadyCrest;
        input[2 * bandCount + b] = (frame.echo[b] + echoMiddle) / echoMiddle;
    }
    return input;
}

} // namespace slackwater::breath
