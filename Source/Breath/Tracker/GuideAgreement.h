// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

#include <array>

namespace slackwater::breath
{

/** Whether what the network calls in and out agrees with a sign that the person follows (the pacer, or calibration).
    Sound alone cannot always tell which half is which; somebody following a sign can. */
class GuideAgreement
{
public:
    /** Ten times a second. */
    void push (const std::array<float, 3>& probabilities, BreathPhase guide) noexcept;

    /** -1..1 over about the last half minute of followed breath: 1 the same, -1 the opposite, 0 nothing to tell. */
    [[nodiscard]] double value() const noexcept { return agreement; }

    /** Clearly the opposite, over enough breath to be no accident. */
    [[nodiscard]] bool isOpposite() const noexcept { return frames > leastFrames && agreement < -clear; }
    [[nodiscard]] bool isSame() const noexcept { return frames > leastFrames && agreement > clear; }
    void reset() noexcept { *this = {}; }

private:
    static constexpr double clear = 0.3;
    static constexpr int leastFrames = 200; // 20 s
    double agreement = 0.0;
    int frames = 0;
};

} // namespace slackwater::breath
