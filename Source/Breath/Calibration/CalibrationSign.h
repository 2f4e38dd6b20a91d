// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Session.h"
#include "Model/Units.h"

#include <cmath>

namespace slackwater::breath
{

/** What somebody is shown while the calibration listens: an even breath, in as fast as they breathe at rest. It begins
   with an in-breath at zero. */
struct CalibrationSign
{
    Bpm rate { 14.0 };
    BreathPattern pattern {}; // in 0.4, out 0.6: as a breath at rest is (inhale share 0.36-0.46)

    [[nodiscard]] BreathPhase phaseAt (Seconds time) const noexcept
    {
        return shareAt (time) < pattern.inhale ? BreathPhase::inhale : BreathPhase::exhale;
    }

    /** How far into its breath, 0..1. */
    [[nodiscard]] double shareAt (Seconds time) const noexcept
    {
        const auto breaths = time / periodOf (rate);
        return breaths - std::floor (breaths);
    }

    /** 0 empty .. 1 full. */
    [[nodiscard]] double fullnessAt (Seconds time) const noexcept
    {
        const auto share = shareAt (time);
        const auto way =
            share < pattern.inhale ? share / pattern.inhale : 1.0 - (share - pattern.inhale) / (1.0 - pattern.inhale);
        return 0.5 - 0.5 * std::cos (3.14159265358979 * way); // eases in and out, as breath does
    }
};

} // namespace slackwater::breath
