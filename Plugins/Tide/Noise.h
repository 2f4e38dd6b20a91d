// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace slackwater::tide
{

/** Left, right, and what both ears hear alike, side by side in one vector (the fourth place is idle): each filter below
    runs once for all. g++ and clang turn this into whatever the machine has. */
using Lanes = float __attribute__ ((vector_size (16)));
inline constexpr int leftLane = 0, rightLane = 1, middleLane = 2;

[[nodiscard]] inline Lanes magnitude (Lanes x) noexcept
{
    using Bits = std::uint32_t __attribute__ ((vector_size (16)));
    return std::bit_cast<Lanes> (std::bit_cast<Bits> (x) & 0x7fffffffu);
}

/** White noise, -1…1: xorshift32 (Marsaglia 2003), one generator a lane. */
class Noise
{
public:
    void seed (std::uint64_t value) noexcept
    {
        for (int lane = 0; lane < 4; ++lane)
        {
            value += 0x9e3779b97f4a7c15ull;
            const auto mixed = static_cast<std::uint32_t> ((value ^ (value >> 32)) * 2654435761u);
            state[lane] = mixed == 0 ? 0x9e3779b9u : mixed;
        }
        for (int i = 0; i < 8; ++i)
            static_cast<void> (next());
    }

    [[nodiscard]] Lanes next() noexcept
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return __builtin_convertvector (std::bit_cast<Signed> (state), Lanes) * 0x1.0p-31f;
    }

private:
    using Unsigned = std::uint32_t __attribute__ ((vector_size (16)));
    using Signed = std::int32_t __attribute__ ((vector_size (16)));
    Unsigned state { 1, 2, 3, 4 };
};

/** First order, low pass; x - lowpass is the high pass. */
class OnePole
{
public:
    void tune (double hertz, double rate) noexcept
    {
        share = static_cast<float> (1.0 - std::exp (-2.0 * std::numbers::pi * hertz / rate));
        value = Lanes {};
    }

    [[nodiscard]] Lanes low (Lanes x) noexcept { return value += share * (x - value); }
    [[nodiscard]] Lanes high (Lanes x) noexcept { return x - low (x); }

private:
    float share = 1.0f;
    Lanes value {};
};

/** White made pink, -3 dB an octave: three first-order sections (Kellet's economy form), whose poles keep their
    frequencies at every sample rate. */
class Pink
{
public:
    void tune (double rate) noexcept
    {
        constexpr std::array<double, 3> poles { 16.5, 273.0, 3940.0 }; // Hz
        constexpr std::array<float, 3> weights { 0.9f, 0.35f, 0.16f };
        for (std::size_t i = 0; i < 3; ++i)
        {
            keep[i] = static_cast<float> (std::exp (-2.0 * std::numbers::pi * poles[i] / rate));
            take[i] = weights[i] * std::sqrt (1.0f - keep[i] * keep[i]);
            value[i] = Lanes {};
        }
    }

    [[nodiscard]] Lanes next (Lanes white) noexcept
    {
        for (std::size_t i = 0; i < 3; ++i)
            value[i] = keep[i] * value[i] + take[i] * white;
        return value[0] + value[1] + value[2];
    }

private:
    std::array<float, 3> keep {}, take {};
    std::array<Lanes, 3> value {};
};

/** Two poles, state-variable after Simper (2013): may be retuned while it sounds. */
class TwoPoles
{
public:
    struct Coefficients
    {
        float a1 = 0.0f, a2 = 0.0f, a3 = 0.0f, k = 1.0f;
    };

    /** g: tan (pi * hertz / rate). */
    [[nodiscard]] static Coefficients tuned (float g, float q) noexcept
    {
        const auto k = 1.0f / q;
        const auto a1 = 1.0f / (1.0f + g * (g + k));
        return { a1, g * a1, g * g * a1, k };
    }

    void reset() noexcept { s1 = s2 = Lanes {}; }

    [[nodiscard]] Lanes low (Lanes x, const Coefficients& c) noexcept
    {
        static_cast<void> (band (x, c));
        return v2;
    }

    [[nodiscard]] Lanes band (Lanes x, const Coefficients& c) noexcept
    {
        const auto v3 = x - s2;
        const auto v1 = c.a1 * s1 + c.a2 * v3;
        v2 = s2 + c.a2 * s1 + c.a3 * v3;
        s1 = 2.0f * v1 - s1;
        s2 = 2.0f * v2 - s2;
        return c.k * v1;
    }

private:
    Lanes s1 {}, s2 {}, v2 {};
};

} // namespace slackwater::tide
