// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Terminal/Exit.h"

#include <CLI/CLI.hpp>

namespace slackwater::cli
{

/** Each adds its command to the program; when that command is asked for, `exit` becomes what the program ends with. */
void addPlan (CLI::App&, Exit& exit);
void addRender (CLI::App&, Exit& exit);
void addReplay (CLI::App&, Exit& exit);
void addPlay (CLI::App&, Exit& exit);
void addBreath (CLI::App&, Exit& exit);
void addCalibrate (CLI::App&, Exit& exit);
void addPack (CLI::App&, Exit& exit);
void addPackAuthoring (CLI::App& pack, Exit& exit); // lint and build, of pack
void addProfile (CLI::App&, Exit& exit);
void addDevices (CLI::App&, Exit& exit);
void addHistory (CLI::App&, Exit& exit);

} // namespace slackwater::cli
