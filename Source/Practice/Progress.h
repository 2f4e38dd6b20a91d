// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/PlayerState.h"
#include "Model/Plan.h"

#include <string>
#include <vector>

namespace slackwater::practice
{

/** A section of the plan and how long it would be with its ideal rests. */
struct OutlinedSection
{
    std::string id, title;
    Seconds ideal { 0.0 };
    bool leads = false; // its name speaks of what leads the breath

    bool operator== (const OutlinedSection&) const = default;
};

/** The sections of a plan. Sounds before the first section count into it. */
[[nodiscard]] std::vector<OutlinedSection> outlineOf (const Plan&);

/** Where a session stands inside its sections. */
struct Progress
{
    std::vector<double> shares; // of the session, a section each; they sum to 1
    std::size_t current = 0;
    double inCurrent = 0.0; // 0..1

    bool operator== (const Progress&) const = default;
};

/** `sectionBegan` is when the present one did. Once pacing is off, what leads is no part of the way ahead. */
[[nodiscard]] Progress progressOf (const std::vector<OutlinedSection>&, const engine::PlayerState&,
                                   Seconds sectionBegan);

/** The present section leads, and pacing is off: what is left of it goes on under no name. */
[[nodiscard]] bool isPassedOver (const std::vector<OutlinedSection>&, const engine::PlayerState&);

} // namespace slackwater::practice
