// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/ProgressBar.h"

#include "Cli/Terminal/IsTerminal.h"
#include "Words/Harmless.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace slackwater::cli
{

namespace
{
constexpr int barWidth = 32;
constexpr auto clearLine = "\r\033[K", colour = "\033[36m", plain = "\033[0m";
} // namespace

ProgressBar::ProgressBar (std::string words) : what (std::move (words)), isTerminal (writesErrorsToTerminal())
{
    const auto* noColour = std::getenv ("NO_COLOR"); // no-color.org: set and not empty
    isColoured = noColour == nullptr || *noColour == '\0';
}

ProgressBar::~ProgressBar()
{
    if (shownPercent >= 0)
        words::steer (std::cerr, clearLine);
}

void ProgressBar::show (Seconds done, Seconds expected)
{
    const auto percent = static_cast<int> (100.0 * std::clamp (done / std::max (expected, Seconds { 1.0 }), 0.0, 1.0));
    if (! isTerminal || percent == shownPercent)
        return;
    shownPercent = percent;
    std::string bar;
    for (int i = 0; i < barWidth; ++i)
        bar += i * 100 < percent * barWidth ? "\u2501" : "\u2500";
    words::steer (std::cerr, clearLine);
    std::cerr << words::onOneLine (what) << "  ";
    words::steer (std::cerr, isColoured ? colour : "");
    std::cerr << bar;
    words::steer (std::cerr, isColoured ? plain : "");
    std::cerr << "  " << percent << " %" << std::flush;
}

void ProgressBar::say (const std::string& said)
{
    words::steer (std::cerr, isTerminal ? clearLine : "");
    std::cerr << said << std::endl;
    shownPercent = -1; // drawn anew
}

} // namespace slackwater::cli
