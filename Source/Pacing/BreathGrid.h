// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Session.h"
#include "Model/Units.h"

#include <optional>

namespace slackwater::pacing
{

/** A grid of moments in the breath: one known moment and the period it repeats with. */
struct BreathGrid
{
    Seconds moment { 0.0 }, period { 4.0 };
};

/** When out-breaths (or in-breaths) are expected, from what is heard. Empty when nothing reliable is. */
[[nodiscard]] std::optional<BreathGrid> expectedMoments (const BreathState&, Cue, double inhaleShare) noexcept;

/** The time of the grid nearest to `wanted` inside [earliest, latest]; empty when there is none. */
[[nodiscard]] std::optional<Seconds> nearest (const BreathGrid&, Seconds wanted, Seconds earliest,
                                              Seconds latest) noexcept;

} // namespace slackwater::pacing
