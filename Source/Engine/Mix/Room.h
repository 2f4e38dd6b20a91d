// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Mix/Fader.h"
#include "Engine/Render/Quantum.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <cstdint>
#include <memory>

namespace slackwater::engine
{

/** A small calm room around the voice: what was recorded in a cupboard is said a few steps away. juce::Reverb
   (Freeverb) with short decay, dull walls and no bass, its level measured when it is made, so that the voice stays as
   loud as it was.

    Threads: prepare() while nothing plays; the rest on the audio thread. */
class Room
{
public:
    /** At 1: this much under the voice itself, and heard for about this long. */
    static constexpr Decibels mostWet { -6.0 };
    static constexpr Seconds tail { 1.5 };

    Room();
    ~Room();

    /** amount: 0 none, 1 most. With none there is nothing to process: isThere() is false. */
    void prepare (SampleRate, double amount);

    [[nodiscard]] bool isThere() const noexcept SLACKWATER_NONBLOCKING { return walls != nullptr; }

    /** The voices of one quantum, in place. */
    void process (Frames& left, Frames& right) noexcept SLACKWATER_NONBLOCKING;

    /** From `offset` frames into the next quantum on it dies away within so many frames: the session is about to end.
     */
    void fadeOut (std::int64_t frames, int offset) noexcept SLACKWATER_NONBLOCKING { leaving.begin (frames, offset); }

private:
    struct Walls;
    std::unique_ptr<Walls> walls;
    LeavingFade leaving;
    float dry = 1.0f, wet = 0.0f;
    std::int64_t tailFrames = 0, sinceVoice = 0;
};

} // namespace slackwater::engine
