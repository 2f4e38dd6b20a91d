// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Score.h"

#include "Breath/Tracker/BreathTracker.h"

namespace slackwater::breath::cases
{

/** Words begun on the expected out-breath, as a conductor would: how many met a true one (-0.15 to +0.4 s). */
struct Words
{
    int begun = 0, met = 0, expected = 0; // expected: true out-breaths in the time looked at
    double chance = 0.0;                  // what words at random times would meet

    [[nodiscard]] static Words of (const Case&, const BreathTracker::Options&);
};

} // namespace slackwater::breath::cases
