// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Help/HelpView.h"

#include "Words/Window.h"

#include <utility>

namespace slackwater::app
{

HelpView helpView (std::vector<KeyView> keys)
{
    return { words::say (words::window::someoneToTalkTo),
             { words::say (words::window::youCanStop), words::say (words::window::toTalkNow),
               words::say (words::window::inDanger), words::say (words::window::noTreatment) },
             std::move (keys) };
}

} // namespace slackwater::app
