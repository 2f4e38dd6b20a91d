// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/OnsetRate.h"

#include "Breath/BandFeatures.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr double window = 15.0, kept = 40.0;            // seconds
constexpr double longestBreath = 16.0;                  // seconds: a longer one was held
constexpr double apart = 0.06;                          // share of the rate by which the two counts may differ
constexpr double near = 0.05, nearBpm = 0.4;            // what counts as agreement with the network
constexpr double trustMemory = 20.0 * featureRate;      // frames
constexpr double leastTrust = 0.5;
} // namespace

std::optional<double> OnsetRate::meanRate (const Onsets& onsets, double now)
{
    if (onsets.size() < 3 || onsets.back() - onsets[onsets.size() - 2] > longestBreath || now - onsets.back() > longestBreath)
        return {};
    // The breath that is going on lasts at least as long as it has, and is expected to last as long as the one before.
    double covered = now - std::max (onsets.back(), now - window);
    double sum = covered * 60.0 / std::max (now - onsets.back(), onsets.back() - onsets[onsets.size() - 2]);
    for (std::size_t i = onsets.size() - 1; i > 0 && onsets[i] > now - window; --i)
    {
        const double period = onsets[i] - onsets[i - 1];
        if (period > longestBreath)
            return {};
        const double share = onsets[i] - std::max (onsets[i - 1], now - window);
        sum += share * 60.0 / period;
        covered += share;
    }
    return covered > 0.9 * window ? std::optional { sum / covered } : std::nullopt;
}

Bpm OnsetRate::push (Seconds time, BreathPhase phase, Bpm network)
{
    const double now = time.count();
    if (phase != last && (phase == BreathPhase::inhale || phase == BreathPhase::exhale))
        (phase == BreathPhase::inhale ? inhales : exhales).push_back (now);
    last = phase;
    for (auto* onsets : { &inhales, &exhales })
        while (! onsets->empty() && onsets->front() < now - kept)
            onsets->pop_front();

    const auto in = meanRate (inhales, now), out = meanRate (exhales, now);
    const double counted = in && out ? 0.5 * (*in + *out) : 0.0;
    const bool consistent = counted > 0.0 && std::abs (*in - *out) < apart * counted + 0.2;
    const bool agrees = consistent && std::abs (counted - network.value) < near * network.value + nearBpm;
    const bool believed = consistent && trust > leastTrust;
    trust += ((agrees ? 1.0 : 0.0) - trust) / trustMemory;
    if (! believed)
        return network;
    return agrees ? Bpm { 0.5 * (counted + network.value) } : Bpm { counted };
}

} // namespace slackwater::breath
