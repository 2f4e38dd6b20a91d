// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/Quantum.h"
#include "Sound/TruePeak.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <array>

namespace slackwater::engine
{

/** Keeps the true peak of both channels under -1 dBTP, and lets no sample out that is not a number.

    It looks about four milliseconds ahead: the gain is already down when the peak comes, and is a straight line in each
    piece of 64 frames, never above what any point in the piece allows. Pieces whose samples are so small that nothing
    between them can reach the ceiling cost one comparison. */
class TruePeakLimiter
{
public:
    /** Under -1 dBTP by what one meter's interpolation may see and another's not (BS.1770-4, annex 2, attachment 1). */
    static constexpr Decibels ceiling { -1.3 };

    void prepare (SampleRate) noexcept;

    /** Both channels in place: what comes out went in delay() frames ago. */
    void process (Frames& left, Frames& right) noexcept SLACKWATER_NONBLOCKING;

    [[nodiscard]] int delay() const noexcept { return pieces * quantum + sound::TruePeak::after; }

private:
    static constexpr int mostPieces = 16;
    static_assert (sound::TruePeak::stretch == quantum); // one call looks at one piece

    [[nodiscard]] float measure (int channel, float peakNow) noexcept;
    [[nodiscard]] float nextGain() const noexcept;

    sound::TruePeak truePeak;
    float limit = 1.0f, recovery = 0.0f;
    int pieces = 3;
    std::array<std::array<float, (mostPieces + 2) * quantum>, 2> history {}; // newest quantum last
    std::array<float, 2> peakBefore {};
    std::array<float, mostPieces + 1> allowed {}; // what each piece in sight allows; newest last
    float gain = 1.0f;                            // at the beginning of the piece that comes out next
    int quietPieces = 0;                          // newest pieces in a row that allow everything
};

} // namespace slackwater::engine
