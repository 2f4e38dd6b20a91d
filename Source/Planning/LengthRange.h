// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"

#include <vector>

namespace slackwater::planning
{

/** The shortest and the longest that steps can take, for a breath of one period. */
struct LengthRange
{
    Seconds least { 0.0 }, most { 0.0 };
};

/** Shortest: fewest rounds, shortest rests, no optional words. Longest: all of it. */
[[nodiscard]] LengthRange lengthRangeOf (const std::vector<PlannedStep>&, Seconds breathPeriod);

} // namespace slackwater::planning
