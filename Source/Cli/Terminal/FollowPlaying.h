// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Terminal/PlayKeys.h"
#include "Cli/Terminal/TerminalKeys.h"
#include "Engine/Live/LivePlayer.h"
#include "Model/Result.h"

namespace slackwater::cli
{

/** Until it is over: the time, what is not as wished, and what keys ask for. Ctrl-C (and a polite kill, and a terminal
   that closes) fades out. An Error (kind device) when it could not go on. */
[[nodiscard]] Result<void> followPlaying (engine::LivePlayer&, TerminalKeys&, PlayKeys&);

} // namespace slackwater::cli
