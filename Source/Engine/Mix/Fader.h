// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/Quantum.h"
#include "Model/Realtime.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace slackwater::engine
{

/** Equal-power fades: beds that leave and one that comes sum to the same loudness all the way (sin² + cos² = 1), also
    when some of those that leave had only half come: what leaves does so from where it stands, as a cosine. */
class Fader
{
public:
    /** Toward heard or silent, over so many frames; begins `offset` frames into the next quantum. */
    void fadeTo (bool heard, std::int64_t frames, int offset) noexcept SLACKWATER_NONBLOCKING
    {
        if (! heard)
        {
            scale = share >= 1.0 ? scale : gain;
            share = 1.0;
        }
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
            gain = share >= 1.0 ? scale : scale * static_cast<float> (std::sin (share * std::numbers::pi / 2.0));
            delay = 0;
        }
        return { before, gain };
    }

    [[nodiscard]] bool isSilent() const noexcept { return target == 0.0 && (share == 0.0 || scale == 0.0f); }

    /** How many frames the fade still takes. */
    [[nodiscard]] std::int64_t remaining() const noexcept
    {
        return step > 0.0 ? static_cast<std::int64_t> (std::abs (target - share) / step) : 0;
    }

private:
    double share = 0.0, target = 0.0, step = 0.0;
    float gain = 0.0f, scale = 1.0f; // scale: where it stood when it began to leave
    int delay = 0;
};

/** Takes a sound away along a raised cosine, from an exact sample on. */
class LeavingFade
{
public:
    static constexpr int shortest = 240; // 5 ms: in less, a deep voice would click

    /** Begins `offset` frames into the quantum; when it has begun already, it goes on, no slower than now asked. */
    void begin (std::int64_t frames, int offset) noexcept SLACKWATER_NONBLOCKING
    {
        step = std::max (step, 1.0f / static_cast<float> (std::max<std::int64_t> (frames, shortest)));
        if (! begun)
            delay = offset;
        begun = true;
    }

    /** Over the rest of the quantum that begins `from` frames into it. */
    void apply (float* left, float* right, int from) noexcept SLACKWATER_NONBLOCKING
    {
        const auto first = std::max (delay, from);
        const auto start = curve();
        share = std::max (0.0f, share - step * static_cast<float> (quantum - first));
        const auto slope = (curve() - start) / static_cast<float> (quantum - first);
        for (int i = first; i < quantum; ++i)
        {
            const auto gain = start + slope * static_cast<float> (i - first);
            left[i - from] *= gain;
            right[i - from] *= gain;
        }
        delay = 0;
    }

    [[nodiscard]] bool hasBegun() const noexcept { return begun; }
    [[nodiscard]] bool isOver() const noexcept { return share == 0.0f; }
    [[nodiscard]] float left() const noexcept { return share; }

private:
    [[nodiscard]] float curve() const noexcept { return 0.5f - 0.5f * std::cos (share * std::numbers::pi_v<float>); }

    float share = 1.0f, step = 0.0f;
    int delay = 0;
    bool begun = false;
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
