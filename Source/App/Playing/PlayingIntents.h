// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Intent.h"
#include "Model/Units.h"

namespace slackwater::app
{

/** What can be asked for on the screen of a session that plays. */
struct PlayingIntents
{
    Intent<> togglePause, tooMuch, paceAgain, leave, help, sound, skip, length, why;
    Intent<Seconds> move;
};

} // namespace slackwater::app
