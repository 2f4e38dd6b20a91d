// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace slackwater::tide
{

/** White noise, -1…1: xorshift32 (Marsaglia 2003). */
class Noise
{
public:
    void seed (std::uint64_t value) noexcept
    {
        state = static_cast<std::uint32_t> ((value ^ (value >> 32)) * 2654435761u);
        if (state == 0)
            state = 0x9e3779b9u;
        for (int i = 0; i < 8; ++i)
            static_cast<void> (next());
    }

    [[nodiscard]] float next() noexcept
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return static_cast<float> (static_cast<std::int32_t> (state)) * 0x1.0p-31f;
    }

private:
    std::uint32_t state = 1;
};

/** First order, low pass; x - lowpass is the high pass. */
class OnePole
{
public:
    void tune (double hertz, double rate) noexcept { share = static_cast<float> (1.0 - std::exp (-2.0 * std::numbers::pi * hertz / rate)); }
    void reset() noexcept { value = 0.0f; }

    [[nodiscard]] float low (float x) noexcept { return value += share * (x - value); }
    [[nodiscard]] float high (float x) noexcept { return x - low (x); }

private:
    float share = 1.0f, value = 0.0f;
};

/** White made pink, -3 dB an octave: three first-order sections (Kellet's economy form), whose poles keep their
    frequencies at every sample rate. */
class Pink
{
public:
    void tune (double rate) noexcept
    {
        const auto pole = [rate] (double hertz) { return static_cast<float> (std::exp (-2.0 * std::numbers::pi * hertz / rate)); };
        constexpr double poles[] = { 16.5, 273.0, 3940.0 };
        constexpr float weights[] = { 0.9f, 0.35f, 0.16f };
        for (int i = 0; i < 3; ++i)
        {
            keep[i] = pole (poles[i]);
            take[i] = weights[i] * std::sqrt (1.0f - keep[i] * keep[i]);
        }
    }

    void reset() noexcept { value[0] = value[1] = value[2] = 0.0f; }

    [[nodiscard]] float next (float white) noexcept
    {
        for (int i = 0; i < 3; ++i)
            value[i] = keep[i] * value[i] + take[i] * white;
        return value[0] + value[1] + value[2];
    }

private:
    float keep[3] {}, take[3] {}, value[3] {};
};

/** Two poles, state-variable after Simper (2013): may be retuned while it sounds. */
class LowPass
{
public:
    void reset() noexcept { s1 = s2 = 0.0f; }

    /** g: tan (pi * hertz / rate). Butterworth-like (Q 0.6: no ring). */
    [[nodiscard]] float next (float x, float g) noexcept
    {
        constexpr float k = 1.0f / 0.6f;
        const auto a1 = 1.0f / (1.0f + g * (g + k));
        const auto a2 = g * a1, a3 = g * a2;
        const auto v3 = x - s2;
        const auto v1 = a1 * s1 + a2 * v3;
        const auto v2 = s2 + a2 * s1 + a3 * v3;
        s1 = 2.0f * v1 - s1;
        s2 = 2.0f * v2 - s2;
        return v2;
    }

private:
    float s1 = 0.0f, s2 = 0.0f;
};

class BandPass
{
public:
    void reset() noexcept { s1 = s2 = 0.0f; }
    void tune (double hertz, double q, double rate) noexcept
    {
        const auto g = std::tan (std::numbers::pi * std::fmin (hertz, 0.45 * rate) / rate);
        k = static_cast<float> (1.0 / q);
        a1 = static_cast<float> (1.0 / (1.0 + g * (g + 1.0 / q)));
        a2 = static_cast<float> (g) * a1;
        a3 = static_cast<float> (g) * a2;
    }

    [[nodiscard]] float next (float x) noexcept
    {
        const auto v3 = x - s2;
        const auto v1 = a1 * s1 + a2 * v3;
        const auto v2 = s2 + a2 * s1 + a3 * v3;
        s1 = 2.0f * v1 - s1;
        s2 = 2.0f * v2 - s2;
        return k * v1;
    }

private:
    float k = 1.0f, a1 = 0.0f, a2 = 0.0f, a3 = 0.0f, s1 = 0.0f, s2 = 0.0f;
};

} // namespace slackwater::tide
