// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"
#include "Model/Units.h"
#include "Sound/SoundFile.h"

#include <array>
#include <cstdint>

namespace slackwater::sound
{

/** Several channels heard as one, for whoever listens for breath: their mean, of those that have sounded at all. Where
    that would lose the breath, the loudest alone: when the channels cancel each other (a balanced microphone in a
   stereo socket gives one side upside down), and when the others give next to nothing beside it (a microphone on input
   2). Decided ten times a second by what was heard so far, the loud moments counting most; what changes glides.

    For one thread at a time, the audio callback among them: mix() only computes. */
class Downmix
{
public:
    Downmix() noexcept : Downmix (1, SampleRate { 48000.0 }) {}
    Downmix (int channels, SampleRate) noexcept;

    /** One frame, as one sample; what is no number counts as silence. */
    [[nodiscard]] float mix (const float* frame) noexcept SLACKWATER_NONBLOCKING;

private:
    static constexpr std::size_t most = SoundLimits::mostChannelsHeard;
    static constexpr int everyone = -1;

    void compare (const std::array<float, most>& samples) noexcept SLACKWATER_NONBLOCKING;
    void decide() noexcept SLACKWATER_NONBLOCKING;
    void turnTo (bool glides) noexcept SLACKWATER_NONBLOCKING;

    std::size_t channels;
    int windowFrames, glideFrames, inWindow = 0, gliding = 0;
    int alone = everyone, living = 0;
    std::array<bool, most> sounded {};
    std::array<float, most> weight {}, target {}, step {}, before {};
    float meanBefore = 0.0f;
    // Of the differences from sample to sample: an offset has none, and breath is hiss.
    std::array<double, most> energy {}, fresh {};
    double meanEnergy = 0.0, freshMean = 0.0; // of the channels' mean
};

} // namespace slackwater::sound
