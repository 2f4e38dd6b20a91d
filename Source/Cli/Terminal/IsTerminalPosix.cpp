// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/IsTerminal.h"

#include <unistd.h>

namespace slackwater::cli
{

bool writesErrorsToTerminal() { return ::isatty (STDERR_FILENO) == 1; }
bool readsFromTerminal() { return ::isatty (STDIN_FILENO) == 1; }

} // namespace slackwater::cli
