// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Downmix.h"

#include <algorithm>
#include <cmath>

namespace slackwater::sound
{

namespace
{
constexpr double window = 0.1, glide = 0.02; // s
constexpr double memory = 0.99;              // from window to window: what was heard ten seconds ago counts a third

// Two channels that have nothing in common have a mean of half their energy, and what cancels nearly none. Between the
// two bounds it stays as it is.
constexpr double cancels = 0.25, agrees = 0.4;
constexpr double standsOut = 10.0, joins = 5.0; // in energy: 10 dB, 7 dB
} // namespace

Downmix::Downmix (int count, SampleRate rate) noexcept
    : channels (static_cast<std::size_t> (std::clamp (count, 1, static_cast<int> (most)))),
      windowFrames (std::max (1, static_cast<int> (window * rate.value))),
      glideFrames (std::max (1, static_cast<int> (glide * rate.value)))
{
}

float Downmix::mix (const float* frame) noexcept SLACKWATER_NONBLOCKING
{
    std::array<float, most> samples {};
    auto isNew = false;
    for (std::size_t c = 0; c < channels; ++c)
    {
        samples[c] = std::isfinite (frame[c]) ? frame[c] : 0.0f;
        if (samples[c] != 0.0f && ! sounded[c])
        {
            sounded[c] = isNew = true;
            ++living;
        }
    }
    if (isNew)
        turnTo (false);
    if (living > 1)
        compare (samples);

    auto mixed = 0.0f;
    for (std::size_t c = 0; c < channels; ++c)
    {
        if (gliding > 0)
            weight[c] = gliding == 1 ? target[c] : weight[c] + step[c];
        mixed += samples[c] * weight[c];
    }
    gliding = std::max (0, gliding - 1);
    return mixed;
}

void Downmix::compare (const std::array<float, most>& samples) noexcept SLACKWATER_NONBLOCKING
{
    auto mean = 0.0f;
    for (std::size_t c = 0; c < channels; ++c)
    {
        const auto difference = static_cast<double> (samples[c] - before[c]);
        fresh[c] += difference * difference;
        before[c] = samples[c];
        mean += samples[c] / static_cast<float> (living);
    }
    const auto difference = static_cast<double> (mean - meanBefore);
    freshMean += difference * difference;
    meanBefore = mean;
    if (++inWindow >= windowFrames)
        decide();
}

void Downmix::decide() noexcept SLACKWATER_NONBLOCKING
{
    inWindow = 0;
    auto sum = 0.0;
    std::size_t loudest = 0;
    for (std::size_t c = 0; c < channels; ++c)
    {
        energy[c] = memory * energy[c] + fresh[c];
        fresh[c] = 0.0;
        sum += energy[c];
        if (energy[c] > energy[loudest])
            loudest = c;
    }
    meanEnergy = memory * meanEnergy + freshMean;
    freshMean = 0.0;
    if (sum <= 0.0)
        return;

    const auto count = static_cast<double> (living);
    const auto shared = meanEnergy / (sum / count) * count / 2.0; // 0.5: nothing in common
    const auto others = (sum - energy[loudest]) / std::max (1.0, count - 1.0);
    auto now = alone;
    if (shared < cancels || energy[loudest] > standsOut * others)
    {
        // From one alone to another only where that one is clearly louder.
        if (alone == everyone || energy[loudest] > 2.0 * energy[static_cast<std::size_t> (alone)])
            now = static_cast<int> (loudest);
    }
    else if (shared > agrees && energy[loudest] < joins * others)
        now = everyone;
    if (now == alone)
        return;
    alone = now;
    turnTo (true);
}

void Downmix::turnTo (bool glides) noexcept SLACKWATER_NONBLOCKING
{
    for (std::size_t c = 0; c < channels; ++c)
    {
        const auto isAlone = alone == static_cast<int> (c);
        target[c] = alone != everyone ? (isAlone ? 1.0f : 0.0f)
                    : sounded[c]      ? 1.0f / static_cast<float> (living)
                                      : 0.0f;
        step[c] = (target[c] - weight[c]) / static_cast<float> (glideFrames);
        if (! glides)
            weight[c] = target[c];
    }
    gliding = glides ? glideFrames : 0;
}

} // namespace slackwater::sound
