// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/SimulatedBreather.h"

#include <string>

/** Simulated people in a word, for tests of what a session does with their breath. */
namespace slackwater::test
{

using breath::SimulatedBreather;

/** As after `--breath sim:`, for example "9,irregular=0.5". */
inline SimulatedBreather::Options breather (const std::string& text) { return SimulatedBreather::parse (text).value(); }

} // namespace slackwater::test
