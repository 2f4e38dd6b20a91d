// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/SignLine.h"

#include "Cli/Terminal/IsTerminal.h"
#include "Words/Harmless.h"
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
constexpr auto clearLine = "\r\033[K", colour = "\033[36m", plain = "\033[0m";
} // namespace

SignLine::SignLine (breath::CalibrationSign s) : sign (s), isTerminal (writesErrorsToTerminal())
{
    const auto* noColour = std::getenv ("NO_COLOR");
    isColoured = noColour == nullptr || *noColour == '\0';
}

SignLine::~SignLine()
{
    if (isTerminal)
        words::steer (std::cerr, clearLine);
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
    words::steer (std::cerr, clearLine);
    std::cerr << "  " << words::say (isIn ? words::terminal::in : words::terminal::out) << "  ";
    words::steer (std::cerr, isColoured ? colour : "");
    std::cerr << line;
    words::steer (std::cerr, isColoured ? plain : "");
    std::cerr << "  " << words::say (words::terminal::secondsLeft, left) << std::flush;
}

} // namespace slackwater::cli
