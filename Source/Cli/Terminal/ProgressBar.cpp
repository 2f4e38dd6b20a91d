// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/ProgressBar.h"

#include "Words/Harmless.h"

#include <algorithm>
#include <iostream>

namespace slackwater::cli
{

ProgressBar::ProgressBar (std::string words) : what (std::move (words)) {}

ProgressBar::~ProgressBar()
{
    if (shownPercent >= 0)
        line.clear();
}

void ProgressBar::show (Seconds done, Seconds expected)
{
    const auto percent = static_cast<int> (100.0 * std::clamp (done / std::max (expected, Seconds { 1.0 }), 0.0, 1.0));
    if (! line.isSeen() || percent == shownPercent)
        return;
    shownPercent = percent;
    const auto full = (percent * BarLine::width + 99) / 100; // one begun is one
    line.draw (words::onOneLine (what), full, std::to_string (percent) + " %");
}

void ProgressBar::say (const std::string& said)
{
    if (line.isSeen())
        line.clear();
    std::cerr << said << std::endl;
    shownPercent = -1; // drawn anew
}

} // namespace slackwater::cli
