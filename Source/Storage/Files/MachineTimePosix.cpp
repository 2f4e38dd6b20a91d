// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/MachineTime.h"

#include <ctime>

namespace slackwater::storage
{

UtcTime utcNow() { return std::chrono::floor<std::chrono::seconds> (std::chrono::system_clock::now()); }

std::chrono::minutes utcOffsetAt (UtcTime moment)
{
    const auto time = std::chrono::system_clock::to_time_t (moment);
    std::tm parts {};
    if (::localtime_r (&time, &parts) == nullptr)
        return {};
    return std::chrono::floor<std::chrono::minutes> (std::chrono::seconds { parts.tm_gmtoff }); // POSIX 2024
}

} // namespace slackwater::storage
