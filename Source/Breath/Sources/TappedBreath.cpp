// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/TappedBreath.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr double shortestBreath = 1.4, longestBreath = 21.0; // seconds: beyond, a tap was missed or doubled
constexpr double held = 0.75;                                // seconds: keyboards repeat after 0.25-0.7 s, then faster
constexpr double patience = 1.5;                             // breaths without a tap
constexpr double firstPatience = 15.0;                       // seconds, before there is a rate
} // namespace

void TappedBreath::tap (Seconds time, BreathPhase begun)
{
    const double now = time.count();
    if (begun == BreathPhase::unknown)
    {
        reset();
        return;
    }
    auto& lastSeen = lastHeld[static_cast<std::size_t> (begun)];
    const auto isHeld = begun == phase && lastSeen && now - *lastSeen < held;
    lastSeen = now;
    if (isHeld)
        return;
    auto& last = lastOfPhase[static_cast<std::size_t> (begun)];
    const double period = last ? now - *last : 0.0;
    if (begun != BreathPhase::hold && period >= shortestBreath && period <= longestBreath)
    {
        std::rotate (periods.begin(), periods.end() - 1, periods.end());
        periods.front() = period;
        periodCount = std::min (periodCount + 1, periods.size());
    }
    last = lastTap = now;
    phase = begun;
    rhythm.push (time, phase, rate());
}

std::optional<Bpm> TappedBreath::rate() const
{
    if (periodCount == 0)
        return {};
    double sum = 0.0;
    for (std::size_t i = 0; i < periodCount; ++i)
        sum += periods[i];
    return rateOf (Seconds { sum / static_cast<double> (periodCount) });
}

BreathState TappedBreath::stateAt (Seconds time)
{
    BreathState state;
    state.time = time;
    const auto known = rate();
    if (! lastTap || time.count() - *lastTap > (known ? patience * periodOf (*known).count() : firstPatience))
        return state;

    rhythm.push (time, phase, known);
    state.rate = known;
    state.phase = phase;
    state.position = rhythm.position();
    state.nextExhale = rhythm.nextExhale();
    state.nextExhaleSpread = rhythm.spread();
    if (known)
    {
        double unevenness = 0.0; // mean absolute deviation, as a share of the period
        for (std::size_t i = 0; i < periodCount; ++i)
            unevenness += std::abs (periods[i] / periodOf (*known).count() - 1.0) / static_cast<double> (periodCount);
        state.confidence = std::clamp (1.0 - 2.0 * unevenness - (periodCount < 2 ? 0.4 : 0.0), 0.1, 0.99);
    }
    return state;
}

} // namespace slackwater::breath
