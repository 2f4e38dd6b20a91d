// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace slackwater::sound
{

/** Floats to 16 bits with triangular dither of two steps' width (Lipshitz, Wannamaker, Vanderkooy 1992): the error
    becomes a faint even hiss at -96 dB instead of a distortion that follows the sound. Fixed seed: the same bits. */
class Dither
{
public:
    Dither() noexcept
    {
        std::uint32_t seed = 0x9e3779b9u;
        for (auto& lane : state)
            lane = seed = seed * 1664525u + 1013904223u;
    }

    /** left and right, interleaved into out (twice their length, a multiple of eight frames is fastest). */
    void convert (std::span<const float> left, std::span<const float> right, std::int16_t* out) noexcept
    {
        std::size_t i = 0;
        for (; i + lanes / 2 <= left.size(); i += lanes / 2)
        {
            std::array<float, lanes> values;
            for (std::size_t k = 0; k < lanes / 2; ++k)
            {
                values[2 * k] = left[i + k];
                values[2 * k + 1] = right[i + k];
            }
            convertLanes (values, out + 2 * i);
        }
        if (i < left.size())
        {
            std::array<float, lanes> values {};
            std::array<std::int16_t, lanes> last;
            for (std::size_t k = 0; i + k < left.size(); ++k)
            {
                values[2 * k] = left[i + k];
                values[2 * k + 1] = right[i + k];
            }
            convertLanes (values, last.data());
            for (std::size_t k = 0; k < 2 * (left.size() - i); ++k)
                out[2 * i + k] = last[k];
        }
    }

private:
    static constexpr std::size_t lanes = 16;

    void convertLanes (const std::array<float, lanes>& values, std::int16_t* out) noexcept
    {
        constexpr float scale = 32767.0f,
                        rounding = 12582912.0f; // 1.5 * 2^23: adding it rounds to a whole number in the low bits
        for (std::size_t k = 0; k < lanes; ++k)
        {
            auto r = state[k]; // xorshift32 (Marsaglia 2003)
            r ^= r << 13;
            r ^= r >> 17;
            r ^= r << 5;
            state[k] = r;
            const auto noise =
                static_cast<float> (static_cast<std::int32_t> ((r & 0xffffu) + (r >> 16))) * 0x1.0p-16f - 1.0f;
            auto value = values[k] * scale + noise;
            value = value < -32768.0f ? -32768.0f : value;
            value = value > 32767.0f ? 32767.0f : value;
            out[k] = static_cast<std::int16_t> (std::bit_cast<std::int32_t> (value + rounding));
        }
    }

    std::array<std::uint32_t, lanes> state;
};

} // namespace slackwater::sound
