// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathPattern.h"
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
        return slackwater::phaseAt (pattern, shareAt (time));
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
        return slackwater::fullnessAt (pattern, shareAt (time));
    }
};

} // namespace slackwater::breath
