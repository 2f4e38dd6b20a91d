// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/Room.h"

#include <memory>
#include <vector>

namespace slackwater::app
{

/** All there are: whoever adds a room adds its folder, and its line in Rooms.cpp and CMakeLists.txt. */
[[nodiscard]] std::vector<std::unique_ptr<Room>> allRooms (Context&);

} // namespace slackwater::app
