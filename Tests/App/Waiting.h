// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desk.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>
#include <vector>

namespace slackwater::app
{

inline void wait (double seconds) { std::this_thread::sleep_for (std::chrono::duration<double> (seconds)); }

/** Until it is so, by the clock on the wall: a busy machine has all the time it needs. */
inline bool waitFor (const std::function<bool()>& isSo)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds (Desk::patience);
    while (! isSo())
    {
        if (std::chrono::steady_clock::now() > end)
            return false;
        wait (0.1);
    }
    return true;
}

/** Whole lines of a file of JSON lines that may still grow. */
[[nodiscard]] std::vector<nlohmann::json> linesIn (const std::filesystem::path& file);

} // namespace slackwater::app
