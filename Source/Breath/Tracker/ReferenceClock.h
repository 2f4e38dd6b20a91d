// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/ClockDrift.h"

#include <array>
#include <span>
#include <vector>

namespace slackwater::breath
{

/** Gives what is played at the pace at which the microphone hears it. While both clocks agree, which is usual, it
   passes everything on, to the bit; once they are known to drift apart by more than 12 ppm, it reads the reference a
   little faster or slower (windowed sinc, 32 taps), so that the echo path stands still for the canceller.

    An echo that comes earlier and earlier can be followed until its delay is used up.
    Threads: one at a time. process() does not allocate. */
class ReferenceClock
{
public:
    static constexpr std::size_t blockLength = ClockDrift::blockLength;

    ReferenceClock();

    /** One block of each; `aligned` is the reference to cancel with. True when the echo path has just jumped: begin
     * anew. */
    [[nodiscard]] bool process (std::span<const float> microphone, std::span<const float> reference,
                                std::span<float> aligned);

    [[nodiscard]] bool isDrifting() const noexcept { return drifting; }
    void reset();

private:
    [[nodiscard]] float read (double position) const noexcept;

    ClockDrift drift;
    std::vector<float> played; // a ring of the last eight seconds and more
    std::size_t written = 0;   // samples
    bool drifting = false;
    int agreeing = 0;   // blocks in a row that say so
    double slope = 0.0; // samples of delay a sample
    double lag = 0.0;   // samples: how far behind the newest we read
};

} // namespace slackwater::breath
