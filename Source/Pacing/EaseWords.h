// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"

namespace slackwater::pacing
{

/** The line that invites normal breathing once pacing has been ended; null: the pack has none. Of slow breathing that
    has not been, nothing is said. The same plan says the same. */
[[nodiscard]] inline const PlannedSay* easeWords (const Plan& plan, bool hadSlowed) noexcept
{
    const auto count = plan.ease.size() + (hadSlowed ? plan.easePaced.size() : 0);
    if (count == 0)
        return nullptr;
    const auto index = static_cast<std::size_t> (plan.seed % count);
    return index < plan.ease.size() ? &plan.ease[index] : &plan.easePaced[index - plan.ease.size()];
}

} // namespace slackwater::pacing
