// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <optional>
#include <span>
#include <string>

namespace slackwater::app
{

/** What the window's program is started with. Everything is optional. */
struct Options
{
    std::string pack;    // a folder or .slackpack; empty: the one that comes with the program
    std::string session; // chosen at first
    std::optional<double> minutes;
    std::string breath;          // microphone, keys, osc or none; empty: the profile's
    std::string device, input;   // empty: as chosen in the settings
    std::string timeline, trace; // files about the sessions that are played; empty: none
    std::string theme;           // dusk, dawn; empty: the profile's
    std::optional<double> scale; // of everything drawn, 0.5..4
    bool autostart = false;      // begins by itself
    bool wantsHelp = false;

    bool operator== (const Options&) const = default;
};

[[nodiscard]] Result<Options> parseOptions (std::span<const std::string> arguments);

/** What --help prints. */
[[nodiscard]] std::string usage();

} // namespace slackwater::app
