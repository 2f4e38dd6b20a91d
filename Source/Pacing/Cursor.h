// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"

#include <cstddef>
#include <vector>

namespace slackwater::pacing
{

/** One level of the place in a plan: a list of steps, and inside a repeat which of its rounds that list is. */
struct Level
{
    const std::vector<PlannedStep>* steps = nullptr;
    std::size_t next = 0;                  // the step that comes next
    const PlannedRepeat* repeat = nullptr; // null on the outermost level
    std::size_t round = 0;

    bool operator== (const Level&) const = default;
};

/** A place in a plan: outermost level first. Points into the plan, which must outlive it and stay where it is. */
struct Cursor
{
    std::vector<Level> levels;
    bool isLed = true; // false: pacing is off, and what leads the breath is passed over

    [[nodiscard]] bool takes (const PlannedStep& step) const noexcept { return isLed || ! step.leads; }
    [[nodiscard]] bool isAtEnd() const noexcept { return levels.empty(); }

    bool operator== (const Cursor&) const = default;

    [[nodiscard]] static Cursor atStart (const Plan& plan)
    {
        return { { Level { &plan.steps, 0, nullptr, 0 } }, true };
    }
};

} // namespace slackwater::pacing
