// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Model/Segment.h"
#include "Model/Session.h"

#include <optional>

namespace slackwater::planning
{

/** Why a session's bed cannot turn in that loop of a recording so long; empty when it can. A loop that leads past its
    file's end is the author's mistake: nobody guesses what was meant. Some hundredths of a second are rounding. */
[[nodiscard]] std::optional<Error> loopProblem (const Session&, const Segment& recording, Seconds length);

} // namespace slackwater::planning
