// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Units.h"

#include <functional>
#include <string>

namespace slackwater::app
{

/** What a person asks for by clicking or by key. Components call these, the controller answers with a new ViewState.
   All are set before a component is made. */
struct Intents
{
    std::function<void (const std::string& session)> chooseSession;
    std::function<void (double minutes)> setMinutes;
    std::function<void (bool)> setListens;
    std::function<void()> begin, togglePause, askToLeave, leave, tooMuch, toggleHelp, toggleSound, closeOverlay,
        backToChoose, goOn, quit;
    std::function<void (Decibels)> setVoiceLevel, setBedLevel;

    // While it plays.
    std::function<void()> wake; // somebody is there: show what can be pressed
    std::function<void()> skip, toggleLength;
    std::function<void (Seconds by)> move, changeLength;
    std::function<void (Seconds left)> setTimeLeft;
    std::function<void (std::size_t)> chooseBed;
    std::function<void (BreathPhase)> tap;

    // Calibration.
    std::function<void()> calibrate, keepCalibration;

    // What holds from the next session on.
    std::function<void()> toggleSettings;
    std::function<void (std::size_t)> setOutput, setInput, setSource;
    std::function<void (bool)> setLeads, setSlowerSpeech;
    std::function<void (double)> setSlowest, setRoom;
};

} // namespace slackwater::app
