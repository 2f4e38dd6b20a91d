// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

namespace slackwater::test
{

/** A breath that is surely heard, on its way out. */
inline BreathState breathing (double bpm)
{
    BreathState state;
    state.rate = Bpm { bpm };
    state.confidence = 0.9;
    state.phase = BreathPhase::exhale;
    return state;
}

} // namespace slackwater::test
