// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/OnsetRate.h"

#include "Breath/Tracker/BandFeatures.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr double window = 15.0, kept = 40.0;       // seconds
constexpr double longestBreath = 16.0;             // seconds: a longer one was held
constexpr double apart = 0.06;                     // share of the rate by which the two counts may differ
constexpr double near = 0.05, nearBpm = 0.4;       // what counts as agreement with the network
constexpr double trustMemory = 20.0 * featureRate; // frames; a plain average at first,
constexpr double trustBegins = 10.0 * featureRate; // as if nothing had agreed for this long before
constexpr double leastTrust = 0.5;                 // below, the network is never contradicted
constexpr double mostShare = 0.5;                  // of the counted rate, where both agree

// What the length of a breath is made of, as a share of how much longer (in logarithm) the newest intervals were than
// the last three of this half: least squares on 15,700 breaths of Tools/breath's generator with onsets heard 0.12 s
// wrong.
constexpr double ofNewest = 0.25, ofOtherBefore = 0.15; // until the other half has begun
constexpr double ofNewestAfter = 0.07, ofOther = 0.45,
                 ofOtherLast = 0.2; // once it has: its interval is the fresher one
constexpr double changed = 0.25;    // in logarithm: no scatter, another pace
constexpr double mostChange = 1.2;

constexpr double contradiction = 1.0; // breaths a minute
constexpr double sure = 0.8;          // from here the network is not contradicted: much more than merely heard
} // namespace

RateAnswer reconciled (RateAnswer network, Bpm counted) noexcept
{
    const bool contradicts = std::abs (counted.value - network.rate.value) > contradiction;
    const auto rate = contradicts && network.confidence >= sure ? network.rate : counted;
    return { rate, contradicts ? std::min (network.confidence, RateAnswer::unsure) : network.confidence };
}

double OnsetRate::expectedLength (const Onsets& mine, const Onsets& other)
{
    const auto interval = [] (const Onsets& onsets, std::size_t before)
    { return onsets[onsets.size() - 1 - before] - onsets[onsets.size() - 2 - before]; };
    const auto known = std::min<std::size_t> (3, mine.size() - 1);
    double usual = 0.0;
    for (std::size_t i = 0; i < known; ++i)
        usual += std::log (interval (mine, i)) / static_cast<double> (known);
    const auto longer = [&] (const Onsets& onsets, std::size_t before)
    { return std::clamp (std::log (interval (onsets, before)) - usual, -mostChange, mostChange); };

    double change = 0.0;
    if (other.size() >= 3 && other.back() > mine.back())
    {
        const double fresh = longer (other, 0);
        change = std::abs (fresh) > changed
                     ? fresh
                     : ofNewestAfter * longer (mine, 0) + ofOther * fresh + ofOtherLast * longer (other, 1);
    }
    else if (other.size() >= 2)
    {
        const double newest = longer (mine, 0);
        change = std::abs (newest) > changed ? newest : ofNewest * newest + ofOtherBefore * longer (other, 0);
    }
    return std::exp (usual + change);
}

std::optional<double> OnsetRate::meanRate (const Onsets& mine, const Onsets& other, double now)
{
    if (mine.size() < 3 || mine.back() - mine[mine.size() - 2] > longestBreath || now - mine.back() > longestBreath)
        return {};
    // The breath that is going on lasts at least as long as it has.
    double covered = now - std::max (mine.back(), now - window);
    double sum = covered * 60.0 / std::max (now - mine.back(), expectedLength (mine, other));
    for (std::size_t i = mine.size() - 1; i > 0 && mine[i] > now - window; --i)
    {
        const double period = mine[i] - mine[i - 1];
        if (period > longestBreath)
            return {};
        const double share = mine[i] - std::max (mine[i - 1], now - window);
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

    const auto in = meanRate (inhales, exhales, now), out = meanRate (exhales, inhales, now);
    const double counted = in && out ? 0.5 * (*in + *out) : 0.0;
    const bool consistent = counted > 0.0 && std::abs (*in - *out) < apart * counted + 0.2;
    const bool agrees = consistent && std::abs (counted - network.value) < near * network.value + nearBpm;
    const bool believed = consistent && trust > leastTrust;
    counts += in && out ? 1 : 0;
    trust +=
        ((agrees ? 1.0 : 0.0) - trust) * std::max (1.0 / trustMemory, in && out ? 1.0 / (counts + trustBegins) : 0.0);
    if (agrees)
        return Bpm { std::lerp (network.value, counted, mostShare * std::min (1.0, trust / leastTrust)) };
    return believed ? Bpm { counted } : network;
}

} // namespace slackwater::breath
