// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BandFeatures.h"
#include "Breath/Tracker/EchoCanceller.h"
#include "Breath/Tracker/LateEcho.h"
#include "Breath/Tracker/ReferenceClock.h"

#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace slackwater::breath
{

/** 16 kHz in, feature frames out: clocks made to agree, echo canceller, then band features. Causal, and the same for
   any block length. The training tools run this very code (FeaturesProgram.cpp), so what the networks learn is what
   they get. Threads: one at a time. */
class FrontEnd
{
public:
    /** `reference` as long as `microphone`, or empty: nothing known to be played. Not-a-number counts as silence. */
    void process (std::span<const float> microphone, std::span<const float> reference);

    /** The next frame that is complete, oldest first. */
    [[nodiscard]] std::optional<FeatureFrame> takeFrame();

    /** True once after the echo path has been set right (the clocks were found to drift): what was heard before was
     * echo. */
    [[nodiscard]] bool takeNewBeginning() noexcept { return std::exchange (beginsAnew, false); }

    /** How late what is played is heard, where that is later than the canceller can follow. */
    [[nodiscard]] std::optional<Seconds> lateBy() const noexcept { return lateEcho.delay(); }
    void reset();

private:
    ReferenceClock clock;
    LateEcho lateEcho;
    EchoCanceller canceller;
    BandFeatures features;
    std::vector<float> microphoneBlock, referenceBlock; // up to one block of the canceller
    std::vector<float> cleaned, echo;                   // up to one frame and one block
    std::deque<FeatureFrame> frames;
    bool beginsAnew = false;
};

} // namespace slackwater::breath
