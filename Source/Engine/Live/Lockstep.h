// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

/** For tests on servers that run faster than time: the threads of a session wait for each other. */
namespace slackwater::engine
{

[[nodiscard]] inline bool isLockstepAskedFor()
{
    const auto* value = std::getenv ("SLACKWATER_LOCKSTEP");
    return value != nullptr && std::string_view (value) == "1";
}

/** Looks ten thousand times a second, and not forever. */
template <typename Condition>
void waitUntil (Seconds most, Condition&& isTrue)
{
    const auto until = std::chrono::steady_clock::now() + most;
    while (! isTrue() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for (std::chrono::microseconds (100));
}

} // namespace slackwater::engine
