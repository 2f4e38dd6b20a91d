// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"

#include <span>

namespace slackwater::planning
{

/** How long steps can take, for a breath of one period. */
struct LengthRange
{
    Seconds least { 0.0 }, ideal { 0.0 }, most { 0.0 };
};

/** Shortest: fewest rounds, shortest rests, no optional words. Longest: all of it. Ideal: the usual rounds
    and rests, and all words. */
[[nodiscard]] LengthRange lengthRangeOf (std::span<const PlannedStep>, Seconds breathPeriod);

} // namespace slackwater::planning
