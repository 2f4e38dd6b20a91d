// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <memory>
#include <span>
#include <vector>

namespace slackwater::sound
{

/** How exact a Resampler is; less costs less. */
enum class Precision
{
    bits16, // what a microphone heard: its own noise lies above
    bits20  // what is played to people
};

/** One rate to another by libsoxr (linear phase, no delay left over); equal rates pass untouched.
    The same input in the same chunks gives the same bits: callers feed chunks of fixed size. Threads: one at a time;
    it allocates as it goes, so never in the audio callback (Engine/Devices/FlowingRate.h is for that). */
class Resampler
{
public:
    Resampler (SampleRate from, SampleRate to, int channels, Precision = Precision::bits20);
    ~Resampler();
    Resampler (Resampler&&) noexcept;
    Resampler& operator= (Resampler&&) noexcept;

    /** Converts interleaved frames; the result is valid until the next call. */
    [[nodiscard]] std::span<const float> process (std::span<const float> interleaved);

    /** As process(), put behind what `out` holds. */
    void append (std::span<const float> interleaved, std::vector<float>& out);

    /** The last frames that were still on their way. */
    [[nodiscard]] std::span<const float> finish();

private:
    struct Engine;
    std::unique_ptr<Engine> engine; // none: the rates are equal
    double ratio = 1.0;             // frames out for each frame in
    std::size_t beyondRatio = 0, channelCount = 1;
    std::vector<float> converted;
};

} // namespace slackwater::sound
