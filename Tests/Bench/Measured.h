// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace slackwater::bench
{

struct Cost
{
    double cpuSeconds = 0.0; // user and system
    double peakMegabytes = 0.0;
};

/** Runs a program to its end and asks the kernel what it took, children included (wait4). Empty: it failed. */
[[nodiscard]] std::optional<Cost> costOf (const std::vector<std::string>& command);

} // namespace slackwater::bench
