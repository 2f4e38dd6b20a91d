// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace slackwater::engine
{

/** Words a little slower than they were said, at the same pitch: Rubber Band's finer engine (R3), off line, in one
   thread, so that the same words give the same bits. Nothing is late: the first word begins where it began. For the
   reader thread; it takes about a tenth of real time. */
class SlowSpeech
{
public:
    /** What a person may be asked to listen to: a tenth slower is calm, more is a machine. */
    static constexpr double slowest = 0.9;

    /** The speed that is played when this one is asked for: 1 means untouched. */
    [[nodiscard]] static double allowed (double speed) noexcept
    {
        return speed >= slowest && speed < 1.0 ? speed : speed < slowest ? slowest : 1.0;
    }

    SlowSpeech (SampleRate, int channels, double speed, std::int64_t expectedFrames);
    ~SlowSpeech();
    SlowSpeech (SlowSpeech&&) noexcept;
    SlowSpeech& operator= (SlowSpeech&&) noexcept;

    /** Slows interleaved frames; the result is valid until the next call. */
    [[nodiscard]] std::span<const float> process (std::span<const float> interleaved);

    /** The last frames that were still on their way. */
    [[nodiscard]] std::span<const float> finish();

private:
    void feed (std::span<const float> interleaved, bool isLast);
    void collect();

    struct Stretcher;
    std::unique_ptr<Stretcher> stretcher;
    std::size_t channelCount;
    std::size_t made = 0;
    std::vector<std::vector<float>> apart; // by channel
    std::vector<float*> pointers;
    std::vector<float> held,
        slowed; // held: the last block; Rubber Band 3.1 loses a tenth of a second when told of the end without one
};

} // namespace slackwater::engine
