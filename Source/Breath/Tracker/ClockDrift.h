// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>

namespace slackwater::breath
{

/** How fast the clock of the loudspeaker runs away from the microphone's.

    A linear canceller follows a path that moves by a sample in a few seconds, no faster; two sound cards may drift by
   three samples a second (200 ppm at 16 kHz). Here the delay of what is played is measured twice a second, as the peak
   of a generalised cross-correlation (Knapp & Carter 1976, IEEE Trans. ASSP 24:320, whitened) over up to 0.64 s, and
   the drift is the median slope of these delays (Sen 1968, JASA 63:1379). Where the peaks do not lie on a line, nothing
   is known.

    Threads: one at a time. push() does not allocate. */
class ClockDrift
{
public:
    static constexpr std::size_t blockLength = 512;

    struct Line
    {
        double slope = 0.0; // samples of delay a sample: positive when the echo comes later and later
        double delay = 0.0; // samples, now
    };

    ClockDrift();
    ~ClockDrift();
    ClockDrift (ClockDrift&&) noexcept;
    ClockDrift& operator= (ClockDrift&&) noexcept;

    /** One block of blockLength samples at 16 kHz of each. */
    void push (std::span<const float> microphone, std::span<const float> reference);

    /** The line through the last half minute's delays; empty while nothing is sure. */
    [[nodiscard]] std::optional<Line> line() const;
    void reset();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace slackwater::breath
