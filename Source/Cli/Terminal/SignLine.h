// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Terminal/BarLine.h"
#include "Breath/Calibration/CalibrationSign.h"
#include "Model/Units.h"

namespace slackwater::cli
{

/** When to breathe in and out, on stderr: one line that fills and empties on a terminal; elsewhere a line for each in
   and out. Honours NO_COLOR. */
class SignLine
{
public:
    explicit SignLine (breath::CalibrationSign);
    ~SignLine(); // wipes the line

    void show (Seconds heard, Seconds length);

private:
    breath::CalibrationSign sign;
    BarLine line;
    BreathPhase shown = BreathPhase::unknown;
};

} // namespace slackwater::cli
