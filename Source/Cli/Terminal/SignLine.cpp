// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/SignLine.h"

#include "Cli/Terminal/IsTerminal.h"
#include "Words/Terminal.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>

namespace slackwater::cli
{

namespace
{
constexpr int lineWidth = 32;
}

SignLine::SignLine (breath::CalibrationSign s) : sign (s), isTerminal (writesErrorsToTerminal())
{
    const auto* noColour = std::getenv ("NO_COLOR");
    isColoured = noColour == nullptr || *noColour == '\0';
}

SignLine::~SignLine()
{
    if (isTerminal)
        std::cerr << "\r\033[K" << std::flush;
}

void SignLine::show (Seconds heard, Seconds length)
{
    const auto phase = sign.phaseAt (heard);
    const auto isIn = phase == BreathPhase::inhale;
    if (! isTerminal)
    {
        if (phase != shown)
            std::cerr << words::say (isIn ? words::terminal::breatheIn : words::terminal::breatheOut) << std::endl;
        shown = phase;
        return;
    }
    const auto full = static_cast<int> (std::lround (sign.fullnessAt (heard) * lineWidth));
    std::string line;
    for (int i = 0; i < lineWidth; ++i)
        line += i < full ? "\u2501" : "\u2500";
    const auto left = static_cast<int> (std::ceil (std::max (0.0, (length - heard).count())));
    std::cerr << "\r\033[K  " << words::say (isIn ? words::terminal::in : words::terminal::out) << "  "
              << (isColoured ? "\033[36m" : "") << line << (isColoured ? "\033[0m" : "") << "  "
              << words::say (words::terminal::secondsLeft, left) << std::flush;
}

} // namespace slackwater::cli
