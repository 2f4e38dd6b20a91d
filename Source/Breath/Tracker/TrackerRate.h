// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BandFeatures.h"
#include "Sound/Resampler.h"

namespace slackwater::breath
{

/** From any microphone, file or engine to the one rate at which the tracker works. */
[[nodiscard]] inline sound::Resampler toTrackerRate (SampleRate from)
{
    return { from, SampleRate { trackerRate }, 1, sound::Precision::bits16 };
}

} // namespace slackwater::breath
