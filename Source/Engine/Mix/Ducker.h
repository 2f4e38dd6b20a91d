// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/Quantum.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <algorithm>
#include <cmath>

namespace slackwater::engine
{

/** Makes the bed step back while someone speaks. It hears the voice `lookAhead` before the listener does (the decoded
    samples lie in the ring already), so that the bed has made room when the first word comes and no delay is needed.
    It stays back through the pauses between words, and returns slowly: a listener should notice neither. */
class Ducker
{
public:
    static constexpr Seconds lookAhead {
        0.02
    }; // well under the conductor's cueLead: live, the word has to be known and decoded by then
    static constexpr Decibels depth { -7.0 };
    static constexpr Seconds hold { 0.7 }; // longer than the pauses inside a sentence
    static constexpr Seconds attack { 0.005 },
        release { 0.5 }; // of each of two poles in a row: nine tenths are done when the word comes

    void prepare (SampleRate rate) noexcept
    {
        const auto perQuantum = [&] (Seconds time)
        { return static_cast<float> (1.0 - std::exp (-quantum / (time.count() * rate.value))); };
        attackShare = perQuantum (attack);
        releaseShare = perQuantum (release);
        holdQuanta = static_cast<int> (std::ceil (hold.count() * rate.value / quantum));
        first = second = 0.0f;
        held = 0;
        gain = 1.0f;
    }

    /** `peakAhead`: the loudest sample of the levelled voice, one look-ahead from now, in this quantum. */
    [[nodiscard]] Ramp next (float peakAhead) noexcept SLACKWATER_NONBLOCKING
    {
        constexpr float speech = 0.02f; // -34 dBFS: breath and room tone do not count, quiet words do
        if (peakAhead > speech)
            held = holdQuanta;
        else if (held > 0)
            --held;

        const auto target = held > 0 ? 1.0f : 0.0f;
        const auto approach = [&] (float& value, float toward)
        { value += (toward - value) * (toward > value ? attackShare : releaseShare); };
        approach (first, target);
        approach (second, first);

        const auto before = gain;
        gain = second < 1.0e-5f ? 1.0f : std::exp (second * depthNepers);
        return { before, gain };
    }

private:
    static constexpr float depthNepers = static_cast<float> (depth.value * 0.11512925464970229); // ln (10) / 20
    float attackShare = 1.0f, releaseShare = 1.0f, first = 0.0f, second = 0.0f, gain = 1.0f;
    int holdQuanta = 1, held = 0;
};

} // namespace slackwater::engine
