// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"
#include "Sound/Measure.h"

#include <algorithm>

/** How loud things are: recordings are brought to one loudness, however loudly they were spoken. */
namespace slackwater::engine
{

constexpr Lufs spokenLoudness { -20.0 }; // each spoken segment is brought to this
constexpr Decibels bellsUnderVoice { -2.0 };
constexpr Decibels mostGain { 20.0 }; // more would make noise of a nearly silent file
constexpr Lufs inaudible { -70.0 };   // EBU R 128's gate: under it there is nothing to bring anywhere

/** The gain that brings what was measured to a loudness; 1 for silence. */
[[nodiscard]] inline double gainToward (Lufs target, const sound::Measured& measured) noexcept
{
    if (measured.loudness.value <= inaudible.value)
        return 1.0;
    return gainOf (Decibels { std::min (target.value - measured.loudness.value, mostGain.value) });
}

} // namespace slackwater::engine
