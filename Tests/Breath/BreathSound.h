// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <vector>

namespace slackwater::breath::tests
{

using Sound = std::vector<float>;

/** White noise at the given root mean square; the same for the same seed, on every machine. */
inline Sound noise (std::size_t samples, double level, std::uint32_t seed)
{
    std::minstd_rand random { seed };
    Sound sound (samples);
    for (auto& sample : sound) // a sum of uniform numbers is normal enough
    {
        double sum = 0.0;
        for (int i = 0; i < 4; ++i)
            sum += static_cast<double> (random()) / 2147483647.0 - 0.5;
        sample = static_cast<float> (level * std::sqrt (3.0) * sum);
    }
    return sound;
}

/** Noise as waves and winds have it: duller, half as strong at 2 kHz and next to nothing at 8 (at 16 kHz). */
inline Sound dullNoise (std::size_t samples, double level, std::uint32_t seed)
{
    auto sound = noise (samples, level * 1.9, seed);
    for (int again = 0; again < 2; ++again)
        for (std::size_t i = sound.size() - 1; i > 1; --i)
            sound[i] = 0.25f * sound[i] + 0.5f * sound[i - 1] + 0.25f * sound[i - 2];
    return sound;
}

/** The sound as another clock hears it, `delay` samples later and `drift` faster: windowed sinc, so that nothing
 * flutters. */
inline Sound byAnotherClock (const Sound& sound, double delay, double drift)
{
    constexpr int taps = 24;
    Sound heard (sound.size(), 0.0f);
    for (std::size_t i = 0; i < heard.size(); ++i)
    {
        const double at = static_cast<double> (i) * (1.0 + drift) - delay, whole = std::floor (at);
        if (at < taps || at + taps >= static_cast<double> (sound.size()))
            continue;
        double sum = 0.0;
        for (int tap = 1 - taps / 2; tap <= taps / 2; ++tap)
        {
            const double x = std::numbers::pi * (at - whole - tap);
            const double window = std::cos (x / (taps + 1));
            sum += static_cast<double> (
                       sound[static_cast<std::size_t> (whole) + static_cast<std::size_t> (tap + taps) - taps])
                   * window * window * (std::abs (x) < 1.0e-9 ? 1.0 : std::sin (x) / x);
        }
        heard[i] = static_cast<float> (sum);
    }
    return heard;
}

/** Somebody breathing evenly: noise that swells with the in-breath (40 %), and duller with the out-breath (45 %). */
inline Sound breathing (double bpm, double seconds, double rate, double level = 0.03, std::uint32_t seed = 7)
{
    const auto samples = static_cast<std::size_t> (seconds * rate);
    auto sound = noise (samples, 1.0, seed);
    double dull = 0.0;
    for (std::size_t i = 0; i < samples; ++i)
    {
        const double cycle = std::fmod (static_cast<double> (i) / rate * bpm / 60.0, 1.0);
        dull += 0.15 * 16000.0 / rate * (static_cast<double> (sound[i]) - dull);
        const double swell = cycle < 0.4    ? std::sin (std::numbers::pi * cycle / 0.4)
                             : cycle < 0.85 ? std::pow (1.0 - (cycle - 0.4) / 0.45, 0.7)
                                            : 0.0;
        const double heard = cycle < 0.4 ? 0.6 * static_cast<double> (sound[i]) : 3.0 * dull;
        sound[i] = static_cast<float> (level * swell * heard);
    }
    const auto room = noise (samples, level * 0.03, seed + 1);
    for (std::size_t i = 0; i < samples; ++i)
        sound[i] += room[i];
    return sound;
}

} // namespace slackwater::breath::tests
