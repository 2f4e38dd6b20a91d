// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"

#include <memory>

namespace slackwater::engine
{

/** Changes the rate of a sound that flows through the audio callback, by a ratio that may move: libsamplerate, whose
   memory is all taken when it is made. (libsoxr, which the reader thread uses, allocates as it goes.) */
class FlowingRate
{
public:
    enum class Quality
    {
        music,     // 121 dB, up to 90 % of the band
        microphone // 97 dB, up to 80 %; a third of the cost
    };

    FlowingRate (Quality, int channels);
    ~FlowingRate();
    FlowingRate (FlowingRate&&) noexcept;
    FlowingRate& operator= (FlowingRate&&) noexcept;

    struct Moved
    {
        int taken = 0, made = 0;
    };

    /** Interleaved frames in, interleaved frames out, as far as both reach. ratio: out per in; it glides there from the
     * last. */
    [[nodiscard]] Moved process (const float* in, int inFrames, float* out, int outFrames,
                                 double ratio) noexcept SLACKWATER_NONBLOCKING;

    /** Forgets what has flowed through. */
    void reset (double ratio) noexcept SLACKWATER_NONBLOCKING;

private:
    struct Engine;
    std::unique_ptr<Engine> engine;
};

} // namespace slackwater::engine
