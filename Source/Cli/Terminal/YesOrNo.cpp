// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/YesOrNo.h"

#include "Cli/Terminal/IsTerminal.h"

#include <iostream>

namespace slackwater::cli
{

bool canAsk() { return readsFromTerminal() && writesErrorsToTerminal(); }

bool saysYes (const std::string& question)
{
    std::cerr << question << " " << std::flush;
    std::string answer;
    std::getline (std::cin, answer);
    return ! answer.empty() && (answer.front() == 'y' || answer.front() == 'Y');
}

} // namespace slackwater::cli
