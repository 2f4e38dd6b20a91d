// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Pacing/SpeakingWindow.h"

#include <optional>

namespace slackwater::pacing
{

/** What is known when the question is whether to speak. */
struct BreathAtTick
{
    Seconds earliest { 0.0 }; // nothing can be said before
    const BreathState& breath;
    BreathPhase phaseBefore = BreathPhase::unknown; // a tick ago
    double inhaleShare = 0.5;
    std::optional<BreathGrid> pacer; // the pacer's moments of the wanted kind, when it leads
};

/** When to end the rest, as things stand: on the breath that is heard, else on the pacer's, else when it is wanted. */
[[nodiscard]] Seconds momentOnBreath (const SpeakingWindow&, const BreathAtTick&) noexcept;

} // namespace slackwater::pacing
