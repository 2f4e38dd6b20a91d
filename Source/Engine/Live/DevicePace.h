// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

namespace slackwater::engine
{

/** Whether a device that took so much sound in so much time can have played it. Buffers are filled ahead of what is
    heard, and clocks differ; but what takes ten minutes in a second (ALSA's "null") plays nothing to anybody. */
[[nodiscard]] constexpr bool keepsTime (Seconds taken, Seconds passed) noexcept
{
    constexpr Seconds mostBuffered { 5.0 }; // network loudspeakers hold two
    constexpr double mostTooFast = 1.25;    // 48 kHz taken for 44.1 is 1.09
    return taken <= mostBuffered + passed * mostTooFast;
}

} // namespace slackwater::engine
