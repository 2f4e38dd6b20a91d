// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bowl/Bowl.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::bowl
{

namespace
{

/** One mode of the rim. Ratios after measurements of Himalayan bowls (Inácio, Henrique, Antunes 2006: 1, 2.8, 5.2,
    8.2, 11.6 within a few percent); decay as the time to fall by 60 dB. */
struct Mode
{
    double ratio, level, decaySeconds, beatHertz, side;
};

constexpr double fundamental = 196.0; // Hz: a hand-sized bowl, low enough to be calm
constexpr std::array<Mode, 6> rim {
    Mode { 1.0, 1.0, 15.0, 0.62, 0.12 },  Mode { 2.79, 0.42, 9.5, 1.05, -0.35 }, Mode { 5.16, 0.14, 6.0, 1.7, 0.45 },
    Mode { 8.07, 0.045, 3.6, 2.6, -0.5 }, Mode { 11.4, 0.016, 2.1, 3.4, 0.5 },   Mode { 15.1, 0.006, 1.2, 4.4, -0.5 },
};

constexpr float level = 0.135f;

} // namespace

void Bowl::prepare (double sampleRate, std::uint64_t seed) noexcept
{
    rate = sampleRate;
    played = 0;
    length = std::llround (lengthSeconds * rate);
    fadeFrames = std::llround (1.0 * rate);
    noise = static_cast<std::uint32_t> (seed * 2654435761u) | 1u;

    const auto random = [&] // -1…1
    {
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        return static_cast<double> (static_cast<std::int32_t> (noise)) * 0x1.0p-31;
    };

    for (std::size_t m = 0; m < rim.size(); ++m)
    {
        const auto& mode = rim[m];
        const auto struck = mode.level * (1.0 + 0.15 * random()); // no two strikes fall on the same spot
        for (std::size_t twin = 0; twin < 2; ++twin)
        {
            auto& partial = partials[2 * m + twin];
            const auto hertz = fundamental * mode.ratio + (twin == 0 ? -0.5 : 0.5) * mode.beatHertz;
            const auto isHeard = hertz < 0.45 * rate;
            const auto decay = std::exp (-6.907755 / (mode.decaySeconds * rate)); // ln (1000): 60 dB
            const auto angle = 2.0 * std::numbers::pi * hertz / rate;
            partial.turnReal = decay * std::cos (angle);
            partial.turnImaginary = decay * std::sin (angle);
            partial.real = isHeard ? struck * (twin == 0 ? 0.66 : 0.34) : 0.0;
            partial.imaginary = 0.0;
            const auto side = mode.side * (twin == 0 ? 1.0 : -1.0);
            partial.left = level * static_cast<float> (std::sqrt (0.5 * (1.0 - side)) * std::numbers::sqrt2);
            partial.right = level * static_cast<float> (std::sqrt (0.5 * (1.0 + side)) * std::numbers::sqrt2);
        }
    }
    attack = 1.0;
    attackKeep = std::exp (-1.0 / (0.004 * rate)); // the mallet's felt gives way within some milliseconds
    thump = 0.5f * level;
    thumpKeep = static_cast<float> (std::exp (-1.0 / (0.012 * rate)));
    felt = 0.0f;
    feltShare = static_cast<float> (1.0 - std::exp (-2.0 * std::numbers::pi * 260.0 / rate));
}

void Bowl::process (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i, ++played)
    {
        if (played >= length)
        {
            left[i] = right[i] = 0.0f;
            continue;
        }
        float l = 0.0f, r = 0.0f;
        for (auto& partial : partials)
        {
            const auto sound = static_cast<float> (partial.imaginary);
            l += partial.left * sound;
            r += partial.right * sound;
            const auto real = partial.real * partial.turnReal - partial.imaginary * partial.turnImaginary;
            partial.imaginary = partial.real * partial.turnImaginary + partial.imaginary * partial.turnReal;
            partial.real = real;
        }
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        felt += feltShare * (static_cast<float> (static_cast<std::int32_t> (noise)) * 0x1.0p-31f - felt);
        const auto soft = static_cast<float> (1.0 - attack);
        const auto knock = felt * thump * soft;
        attack *= attackKeep;
        thump *= thumpKeep;

        const auto remaining = length - played;
        const auto fade =
            remaining < fadeFrames
                ? 0.5f
                      - 0.5f
                            * static_cast<float> (std::cos (std::numbers::pi * static_cast<double> (remaining)
                                                            / static_cast<double> (fadeFrames)))
                : 1.0f;
        left[i] = (l * soft + knock) * fade;
        right[i] = (r * soft + knock) * fade;
    }
}

} // namespace slackwater::bowl
