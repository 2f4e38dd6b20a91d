// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

#include <algorithm>
#include <cmath>
#include <numbers>

/** One breath that somebody is shown, the pacer's or the calibration's: what it does at a moment. The one place that
    knows, so that the ring, the tracker and the words agree. */
namespace slackwater
{

/** Shares of one breath; they sum to 1. */
struct BreathPattern
{
    double inhale = 0.4, holdIn = 0.0, exhale = 0.6, holdOut = 0.0;

    bool operator== (const BreathPattern&) const = default;
};

enum class BreathPart
{
    inhale,
    holdIn,
    exhale,
    holdOut
};

/** The share at which the out-breath begins. */
[[nodiscard]] constexpr double exhaleBegins (const BreathPattern& pattern) noexcept
{
    return pattern.inhale + pattern.holdIn;
}

/** Which part of a breath is on, so great a share after its in-breath began. A breath that is over rests until the next
    begins. */
[[nodiscard]] constexpr BreathPart partAt (const BreathPattern& pattern, double share) noexcept
{
    if (share < pattern.inhale)
        return BreathPart::inhale;
    if (share < exhaleBegins (pattern))
        return BreathPart::holdIn;
    return share < exhaleBegins (pattern) + pattern.exhale ? BreathPart::exhale : BreathPart::holdOut;
}

/** What somebody who follows it does then. */
[[nodiscard]] constexpr BreathPhase phaseAt (const BreathPattern& pattern, double share) noexcept
{
    const auto part = partAt (pattern, share);
    return part == BreathPart::inhale   ? BreathPhase::inhale
           : part == BreathPart::exhale ? BreathPhase::exhale
                                        : BreathPhase::hold;
}

/** How full a breath is, so far through its in-breath: 0 empty, 1 full. It eases in and out, as breath does. */
[[nodiscard]] inline double eased (double position) noexcept
{
    return 0.5 - 0.5 * std::cos (std::numbers::pi * std::clamp (position, 0.0, 1.0));
}

/** How full the breath that is shown is then: 0 empty, 1 full. */
[[nodiscard]] inline double fullnessAt (const BreathPattern& pattern, double share) noexcept
{
    switch (partAt (pattern, share))
    {
        case BreathPart::inhale: return eased (share / pattern.inhale);
        case BreathPart::holdIn: return 1.0;
        case BreathPart::exhale: return 1.0 - eased ((share - pattern.inhale - pattern.holdIn) / pattern.exhale);
        case BreathPart::holdOut: return 0.0;
    }
    return 0.0;
}

} // namespace slackwater
