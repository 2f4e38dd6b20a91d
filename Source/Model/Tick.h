// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Event.h"
#include "Model/Units.h"

#include <vector>

namespace slackwater
{

/** All that enters the conductor at one of its ticks. Ticks from a session's start make it anew. */
struct Tick
{
    Samples at;
    BreathState breath;
    std::vector<Command> commands;

    bool operator== (const Tick&) const = default;
};

} // namespace slackwater
