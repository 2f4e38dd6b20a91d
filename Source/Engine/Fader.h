// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Quantum.h"
#include "Model/Realtime.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace slackwater::engine
{

/** Equal-power fades: a bed that leaves and one that comes sum to the same loudness all the way (sin² + cos² = 1). */
class Fader
{
public:
    /** From where it is now, toward heard or silent, over so many frames; begins `offset` frames into the next quantum. */
    void fadeTo (bool heard, std::int64_t frames, int offset) noexcept SLACKWATER_NONBLOCKING
    {
        target = heard ? 1.0 : 0.0;
        step = 1.0 / static_cast<double> (std::max<std::int64_t> (frames, quantum));
        delay = offset;
    }

    /** The gain over the next quantum. */
    [[nodiscard]] Ramp next() noexcept SLACKWATER_NONBLOCKING
    {
        const auto before = gain;
        if (share != target)
        {
            const auto moved = step * static_cast<double> (quantum - delay);
            share = target > share ? std::min (target, share + moved) : std::max (target, share - moved);
            gain = share >= 1.0 ? 1.0f : static_cast<float> (std::sin (share * std::numbers::pi / 2.0));
            delay = 0;
        }
        return { before, gain };
    }

    [[nodiscard]] bool isSilent() const noexcept { return share == 0.0 && target == 0.0; }

private:
    double share = 0.0, target = 0.0, step = 0.0;
    float gain = 0.0f;
    int delay = 0;
};

/** A level that a person moves: follows within 30 ms, without a step. */
class SmoothGain
{
public:
    void reset (float value) noexcept { gain = value; }

    [[nodiscard]] Ramp next (float target, float framesToFollow) noexcept SLACKWATER_NONBLOCKING
    {
        const auto before = gain;
        const auto share = std::min (1.0f, static_cast<float> (quantum) / framesToFollow);
        gain = std::abs (target - gain) < 1.0e-5f ? target : gain + (target - gain) * share;
        return { before, gain };
    }

private:
    float gain = 1.0f;
};

} // namespace slackwater::engine
