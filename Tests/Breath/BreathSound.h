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
        const double swell = cycle < 0.4 ? std::sin (std::numbers::pi * cycle / 0.4) : cycle < 0.85 ? std::pow (1.0 - (cycle - 0.4) / 0.45, 0.7) : 0.0;
        const double heard = cycle < 0.4 ? 0.6 * static_cast<double> (sound[i]) : 3.0 * dull;
        sound[i] = static_cast<float> (level * swell * heard);
    }
    const auto room = noise (samples, level * 0.03, seed + 1);
    for (std::size_t i = 0; i < samples; ++i)
        sound[i] += room[i];
    return sound;
}

} // namespace slackwater::breath::tests
