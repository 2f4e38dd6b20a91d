// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/BarLine.h"

#include "Cli/Terminal/IsTerminal.h"
#include "Words/Harmless.h"

#include <cstdlib>
#include <iostream>

namespace slackwater::cli
{

namespace
{
constexpr auto clearLine = "\r\033[K", colour = "\033[36m", plain = "\033[0m";
} // namespace

BarLine::BarLine() : isTerminal (writesErrorsToTerminal())
{
    const auto* noColour = std::getenv ("NO_COLOR");
    isColoured = noColour == nullptr || *noColour == '\0';
}

void BarLine::draw (const std::string& before, int full, const std::string& after) const
{
    std::string bar;
    for (int i = 0; i < width; ++i)
        bar += i < full ? "\u2501" : "\u2500";
    clear();
    std::cerr << before << "  ";
    words::steer (std::cerr, isColoured ? colour : "");
    std::cerr << bar;
    words::steer (std::cerr, isColoured ? plain : "");
    std::cerr << "  " << after << std::flush;
}

void BarLine::clear() const { words::steer (std::cerr, clearLine); }

} // namespace slackwater::cli
