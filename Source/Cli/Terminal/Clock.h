// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"
#include "Storage/Past/History.h"

#include <chrono>
#include <cstdio>
#include <string>

namespace slackwater::cli
{

[[nodiscard]] inline storage::UtcTime now()
{
    return std::chrono::floor<std::chrono::seconds> (std::chrono::system_clock::now());
}

/** 12:40 */
[[nodiscard]] inline std::string minutesAndSeconds (Seconds time)
{
    const auto seconds = std::llround (time.count());
    char text[32];
    std::snprintf (text, sizeof text, "%lld:%02lld", seconds / 60, seconds % 60);
    return text;
}

} // namespace slackwater::cli
