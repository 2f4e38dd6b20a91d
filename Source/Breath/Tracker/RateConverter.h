// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <memory>
#include <span>
#include <vector>

namespace slackwater::breath
{

/** Any sample rate to the tracker's 16 kHz, by libsoxr; the same rate passes untouched. Threads: one at a time. */
class RateConverter
{
public:
    explicit RateConverter (SampleRate from);
    ~RateConverter();
    RateConverter (RateConverter&&) noexcept;
    RateConverter& operator= (RateConverter&&) noexcept;

    /** Appends to `out` what is ready. */
    void process (std::span<const float> samples, std::vector<float>& out);
    void reset();

private:
    struct Engine;
    double ratio;                   // output samples for each input sample
    std::unique_ptr<Engine> engine; // none: the rates are equal
    std::vector<float> converted;
};

} // namespace slackwater::breath
