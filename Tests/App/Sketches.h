// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/ViewState.h"

#include <string>
#include <vector>

namespace slackwater::app
{

/** A state of the window, and what it is called. */
struct Sketch
{
    std::string name;
    ViewState view;
};

/** One of each state that a person may meet, with names as long as an author may make them. */
[[nodiscard]] std::vector<Sketch> sketches();

} // namespace slackwater::app
