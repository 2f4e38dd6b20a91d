// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/TasteForSilence.h"

#include "Planning/LengthRange.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace slackwater::planning
{

namespace
{

constexpr double asMeant = 0.5;

bool isOptional (const PlannedStep& step)
{
    const auto* say = std::get_if<PlannedSay> (&step.what);
    return say != nullptr && say->optional;
}

bool isRepeat (const PlannedStep& step) { return std::holds_alternative<PlannedRepeat> (step.what); }

} // namespace

bool giveSilence (Plan& plan, double silence)
{
    if (silence == asMeant || std::any_of (plan.steps.begin(), plan.steps.end(), isRepeat))
        return true;
    const auto optional = std::count_if (plan.steps.begin(), plan.steps.end(), isOptional);
    auto toLeave = std::lround (2.0 * (silence - asMeant) * static_cast<double> (optional));
    auto quieter = plan.steps;
    for (auto i = quieter.size(); i-- > 0 && toLeave > 0;)
        if (isOptional (quieter[i]))
        {
            quieter.erase (quieter.begin() + static_cast<std::ptrdiff_t> (i));
            --toLeave;
        }
    if (quieter.size() == plan.steps.size() || plan.length > lengthRangeOf (quieter, periodOf (plan.resting)).most)
        return false;
    plan.steps = std::move (quieter);
    return true;
}

} // namespace slackwater::planning
