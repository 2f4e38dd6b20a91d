// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Units.h"

#include <optional>

namespace slackwater::pacing
{

/** The measured rate, when the pacing may go by it: how sure the listening must be for pacer, guard and rests to follow
    the breath. What a person is told of being heard asks for more (Model/Heard.h). */
[[nodiscard]] std::optional<Bpm> reliableRate (const BreathState&) noexcept;

} // namespace slackwater::pacing
