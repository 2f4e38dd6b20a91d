// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/TruePeak.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace slackwater::sound
{

namespace
{

double besselI0 (double x)
{
    double sum = 1.0, term = 1.0;
    for (int k = 1; k < 40; ++k)
    {
        term *= (x / 2.0 / k) * (x / 2.0 / k);
        sum += term;
    }
    return sum;
}

double kaiser (double t, double halfWidth) // beta 5: the pass band stays flat to 20 kHz at 48 kHz within 0.5 dB
{
    constexpr double beta = 5.0;
    const auto u = t / halfWidth;
    return std::abs (u) >= 1.0 ? 0.0 : besselI0 (beta * std::sqrt (1.0 - u * u)) / besselI0 (beta);
}

} // namespace

TruePeak::TruePeak()
{
    for (int p = 0; p < 3; ++p)
    {
        const auto between = (p + 1) / 4.0;
        std::array<double, taps> exact {};
        double sum = 0.0;
        for (int k = 0; k < taps; ++k)
        {
            const auto t = between - (k - before);
            exact[static_cast<std::size_t> (k)] =
                std::sin (std::numbers::pi * t) / (std::numbers::pi * t) * kaiser (t, 6.5);
            sum += exact[static_cast<std::size_t> (k)];
        }
        float magnitude = 0.0f;
        for (std::size_t k = 0; k < taps; ++k)
        {
            phases[static_cast<std::size_t> (p)][k] = static_cast<float> (exact[k] / sum);
            magnitude += std::abs (phases[static_cast<std::size_t> (p)][k]);
        }
        worst = std::max (worst, magnitude);
    }
}

float TruePeak::of (const float* x) const noexcept
{
    // Magnitudes are compared as bits: a largest-of over integers is one vector instruction a step on every compiler.
    std::int32_t peak = 0;
    const auto raise = [&peak] (const float* values)
    {
        std::int32_t largest = 0;
        for (int i = 0; i < stretch; ++i)
        {
            const auto magnitude = std::bit_cast<std::int32_t> (values[i]) & 0x7fffffff;
            largest = largest > magnitude ? largest : magnitude;
        }
        peak = std::max (peak, largest);
    };

    raise (x);
    for (const auto& phase : phases)
    {
        std::array<float, stretch> value {};
        for (int k = 0; k < taps; ++k)
        {
            const auto h = phase[static_cast<std::size_t> (k)];
            const auto* from = x + k - before;
            for (int i = 0; i < stretch; ++i)
                value[static_cast<std::size_t> (i)] += h * from[i];
        }
        raise (value.data());
    }
    return std::bit_cast<float> (peak);
}

} // namespace slackwater::sound
