// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/EventQueue.h"
#include "Engine/Devices/FlowingRate.h"
#include "Engine/Devices/TimeFilter.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace slackwater::engine
{

/** A microphone on a device of its own, whose clock is not the loudspeaker's: it gains or loses some milliseconds an
   hour, or a second. Measures by how much from the times of both devices' callbacks, and resamples what the microphone
   hears to the loudspeaker's clock at a delay that stays the same, so that it stays aligned with what is played.

    Threads: push() on the input device's, pull() on the output device's, drift() on any; none waits for another. */
class SecondClock
{
public:
    SecondClock (SampleRate input, SampleRate output);

    /** The next block of the microphone; `now`: of one monotonic clock for both. */
    void push (const float* microphone, int frames, Seconds now) noexcept SLACKWATER_NONBLOCKING;

    /** The microphone at the output's clock, for its next block. Silence until the input runs. At most `mostFrames`. */
    [[nodiscard]] std::span<const float> pull (int frames, Seconds now) noexcept SLACKWATER_NONBLOCKING;

    static constexpr int mostFrames = 4096;

    /** How much faster the microphone's clock runs, in parts per million of what both devices say of themselves. */
    [[nodiscard]] double drift() const noexcept { return measuredDrift.load (std::memory_order_relaxed); }

    /** How often it had to begin anew because the delay could not be kept (a device that stood still). */
    [[nodiscard]] int restarts() const noexcept { return restartCount.load (std::memory_order_relaxed); }

private:
    /** How the input stood at its newest block. */
    struct Mark
    {
        double time = 0.0, count = 0.0, secondsPerFrame = 0.0;
        int block = 0;
    };

    [[nodiscard]] double delayWanted() const noexcept;
    void begin (double inputNow) noexcept;
    int fill (int frames) noexcept;

    double nominal;          // input frames for one of the output's
    std::vector<float> ring; // what the microphone heard; a power of two
    std::atomic<std::int64_t> written { 0 };
    EventQueue<Mark, 256> marks;
    TimeFilter inputTime; // the input thread's

    // The output thread's
    TimeFilter outputTime;
    FlowingRate flow;
    std::vector<float> pulled;
    Mark mark;
    int largestInput = 0, largestOutput = 0, lastOutput = 0;
    std::int64_t read = 0;             // input frames handed to the resampler
    double position = 0.0, step = 1.0; // of what comes out next, in input frames; input frames per output frame
    bool isFlowing = false;

    std::atomic<double> measuredDrift { 0.0 };
    std::atomic<int> restartCount { 0 };
};

} // namespace slackwater::engine
