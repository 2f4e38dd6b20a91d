// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/ReferenceClock.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::breath
{

namespace
{
constexpr std::size_t ringLength = 1 << 17; // samples: 8 s, what 200 ppm take eleven hours to use up
constexpr double leastSlope = 12.0e-6;      // the canceller follows less by itself
constexpr int leastBlocks = 16;             // half a second
constexpr int halfTaps = 16, taps = 2 * halfTaps;
constexpr double leastLag = halfTaps; // samples that the interpolation looks ahead
constexpr double spare = 48.0;        // samples of delay left to the echo path when drift is first seen
constexpr std::size_t phases = 256;

/** Windowed sinc at 256 positions between two samples, and the one after the last. */
const std::array<std::array<float, taps>, phases + 1>& kernels()
{
    static const auto table = []
    {
        std::array<std::array<float, taps>, phases + 1> made {};
        for (std::size_t phase = 0; phase <= phases; ++phase)
            for (int tap = 0; tap < taps; ++tap)
            {
                const double x = tap - (halfTaps - 1) - static_cast<double> (phase) / static_cast<double> (phases);
                const double sinc =
                    std::abs (x) < 1.0e-9 ? 1.0 : std::sin (std::numbers::pi * x) / (std::numbers::pi * x);
                made[phase][static_cast<std::size_t> (tap)] =
                    static_cast<float> (sinc * std::pow (std::cos (std::numbers::pi * x / (taps + 1)), 2.0));
            }
        return made;
    }();
    return table;
}
} // namespace

ReferenceClock::ReferenceClock() : played (ringLength, 0.0f) {}

float ReferenceClock::read (double position) const noexcept
{
    if (position < taps)
        return 0.0f;
    const double whole = std::floor (position);
    const auto first = static_cast<std::size_t> (whole) - (taps / 2 - 1);
    const auto& kernel =
        kernels()[static_cast<std::size_t> (std::lround ((position - whole) * static_cast<double> (phases)))];
    float sum = 0.0f;
    for (std::size_t tap = 0; tap < taps; ++tap)
        sum += kernel[tap] * played[(first + tap) % ringLength];
    return sum;
}

bool ReferenceClock::process (std::span<const float> microphone, std::span<const float> reference,
                              std::span<float> aligned)
{
    for (std::size_t i = 0; i < reference.size(); ++i)
        played[(written + i) % ringLength] = reference[i];
    const auto begin = written;
    written += reference.size();

    drift.push (microphone, reference);
    const auto line = drift.line();
    agreeing = line && std::abs (line->slope) > leastSlope ? agreeing + 1 : 0;
    const bool jumps = ! drifting && agreeing >= leastBlocks;
    if (jumps)
    {
        drifting = true;
        lag = line->slope > 0.0 ? leastLag : std::max (leastLag, line->delay - spare);
    }
    if (! drifting)
    {
        std::copy (reference.begin(), reference.end(), aligned.begin());
        return false;
    }
    if (line)
        slope = line->slope;
    for (std::size_t i = 0; i < aligned.size(); ++i)
    {
        lag = std::clamp (lag + slope, leastLag, static_cast<double> (ringLength - 2 * taps));
        aligned[i] = read (static_cast<double> (begin + i) - lag);
    }
    return jumps;
}

void ReferenceClock::reset() { *this = ReferenceClock(); }

} // namespace slackwater::breath
