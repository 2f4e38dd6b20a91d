// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

namespace slackwater
{

/** From this confidence on, a person is told that their breath is heard, and how fast it is: at least half of such
    answers are within one breath a minute. Who weighs a wrong answer otherwise has a limit of its own, and says why:
    the pacing (ReliableRate.cpp), the tracker's count of onsets (OnsetRate.cpp). */
inline constexpr double heardFrom = 0.5;

[[nodiscard]] inline bool isHeard (const BreathState& breath) noexcept
{
    return breath.rate.has_value() && breath.confidence >= heardFrom;
}

/** How a calibration's share of the time in which somebody was heard (by the same rule) is called: well from one on, in
   part from the other, and hardly below. */
inline constexpr double wellHeardShare = 0.6, partlyHeardShare = 0.25;

} // namespace slackwater
