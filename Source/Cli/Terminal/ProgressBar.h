// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Terminal/BarLine.h"
#include "Model/Units.h"

#include <string>

namespace slackwater::cli
{

/** A progress bar on stderr, when that is a terminal; nothing otherwise. Honours NO_COLOR. */
class ProgressBar
{
public:
    explicit ProgressBar (std::string what);
    ~ProgressBar(); // wipes the bar

    void show (Seconds done, Seconds expected);

    /** Lines above the bar, which stay. On stderr, terminal or not. */
    void say (const std::string& words);

private:
    std::string what;
    BarLine line;
    int shownPercent = -1;
};

} // namespace slackwater::cli
