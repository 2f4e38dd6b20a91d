// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace slackwater::engine
{

/** The renderer works in pieces of this many frames whatever the device's block: control curves are computed once a
    quantum and are straight lines inside it, and the bits do not depend on the caller. */
inline constexpr int quantum = 64;

/** One channel's worth. */
using Frames = std::array<float, quantum>;

/** A gain that moves in a straight line over one quantum. */
struct Ramp
{
    float from = 1.0f, to = 1.0f;

    [[nodiscard]] constexpr Ramp operator* (const Ramp& other) const noexcept
    {
        return { from * other.from, to * other.to };
    }
    [[nodiscard]] constexpr Ramp operator* (float gain) const noexcept { return { from * gain, to * gain }; }
    [[nodiscard]] constexpr bool isSilent() const noexcept { return from == 0.0f && to == 0.0f; }
};

/** out[offset + i] += in[i] * ramp, for count frames that begin `offset` frames into the quantum. */
inline void addRamped (float* out, const float* in, int offset, int count, Ramp ramp) noexcept
{
    if (ramp.from == ramp.to)
    {
        for (int i = 0; i < count; ++i)
            out[offset + i] += in[i] * ramp.from;
        return;
    }
    const auto step = (ramp.to - ramp.from) / static_cast<float> (quantum);
    const auto first = ramp.from + step * static_cast<float> (offset);
    for (int i = 0; i < count; ++i)
        out[offset + i] += in[i] * (first + step * static_cast<float> (i));
}

} // namespace slackwater::engine
