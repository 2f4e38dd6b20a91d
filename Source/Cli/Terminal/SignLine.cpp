// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/SignLine.h"

#include "Words/Terminal.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <string>

namespace slackwater::cli
{

SignLine::SignLine (breath::CalibrationSign s) : sign (s) {}

SignLine::~SignLine()
{
    if (line.isSeen())
        line.clear();
}

void SignLine::show (Seconds heard, Seconds length)
{
    const auto phase = sign.phaseAt (heard);
    const auto isIn = phase == BreathPhase::inhale;
    if (! line.isSeen())
    {
        if (phase != shown)
            std::cerr << words::say (isIn ? words::terminal::breatheIn : words::terminal::breatheOut) << std::endl;
        shown = phase;
        return;
    }
    const auto full = static_cast<int> (std::lround (sign.fullnessAt (heard) * BarLine::width));
    const auto left = static_cast<int> (std::ceil (std::max (0.0, (length - heard).count())));
    line.draw ("  " + words::say (isIn ? words::terminal::in : words::terminal::out), full,
               words::say (words::terminal::secondsLeft, left));
}

} // namespace slackwater::cli
