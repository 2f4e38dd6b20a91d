// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace slackwater::breath
{

/** Takes what the loudspeakers play out of what the microphone hears: a partitioned-block frequency-domain Kalman
   filter (Enzner & Vary 2006, Signal Processing 86:1140; Kuech, Mabande & Enzner 2014, ICASSP).

    Works at 16 kHz in blocks of 512 samples. Twenty partitions span 0.64 s of echo path, so a delay of 0-500 ms is part
    of the path and needs no estimate; the state transition lets the path wander, which is what clock drift looks like.
    Docs/decisions/0012-echo-canceller.md has the comparison with SpeexDSP and webrtc-audio-processing.

    Threads: one at a time. process() does not allocate. */
class EchoCanceller
{
public:
    static constexpr std::size_t blockLength = 512;
    static constexpr std::size_t partitions = 20;

    EchoCanceller();
    ~EchoCanceller();

    /** One block of blockLength samples: `cleaned` is the microphone less the echo, `echo` the estimate of the echo. */
    void process (std::span<const float> microphone, std::span<const float> reference, std::span<float> cleaned,
                  std::span<float> echo);
    void reset();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace slackwater::breath
