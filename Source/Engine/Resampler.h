// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <memory>
#include <span>
#include <vector>

namespace slackwater::engine
{

/** One rate to another by libsoxr (HQ: 20 bits, linear phase, no delay left over); equal rates pass untouched.
    The same input in the same chunks gives the same bits: callers feed chunks of fixed size. */
class Resampler
{
public:
    Resampler (SampleRate from, SampleRate to, int channels);
    ~Resampler();
    Resampler (Resampler&&) noexcept;
    Resampler& operator= (Resampler&&) noexcept;

    /** Converts interleaved frames; the result is valid until the next call. */
    [[nodiscard]] std::span<const float> process (std::span<const float> interleaved);

    /** The last frames that were still on their way. */
    [[nodiscard]] std::span<const float> finish();

private:
    struct Engine;
    std::unique_ptr<Engine> engine; // none: the rates are equal
    double ratio = 1.0;
    std::size_t channelCount = 1;
    std::vector<float> converted;
};

} // namespace slackwater::engine
