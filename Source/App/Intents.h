// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <functional>
#include <string>

namespace slackwater::app
{

/** What a person asks for by clicking or by key. Components call these, the controller answers with a new ViewState. All are
    set before a component is made. */
struct Intents
{
    std::function<void (const std::string& session)> chooseSession;
    std::function<void (double minutes)> setMinutes;
    std::function<void (bool)> setListens;
    std::function<void()> begin, togglePause, askToLeave, leave, tooMuch, toggleHelp, toggleSound, closeOverlay, backToChoose, quit;
    std::function<void (Decibels)> setVoiceLevel, setBedLevel;
};

} // namespace slackwater::app
