// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"
#include "Storage/Files/MachineTime.h"

#include <cmath>
#include <cstdio>
#include <string>

namespace slackwater::cli
{

[[nodiscard]] inline UtcTime now() { return storage::utcNow(); }

/** 12:40 */
[[nodiscard]] inline std::string minutesAndSeconds (Seconds time)
{
    const auto seconds = std::llround (time.count());
    char text[32];
    std::snprintf (text, sizeof text, "%lld:%02lld", seconds / 60, seconds % 60);
    return text;
}

} // namespace slackwater::cli
