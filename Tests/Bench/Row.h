// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace slackwater::bench
{

/** One line of what is printed. */
struct Row
{
    std::string name, unit;
    double ours = 0.0, peer = 0.0, target = 0.0;
    bool targetIsOurs = false; // the target is for ours itself, not for the ratio

    [[nodiscard]] double ratio() const { return peer > 0.0 ? ours / peer : 0.0; }
    [[nodiscard]] bool ok() const { return (targetIsOurs ? ours : ratio()) <= target; }
};

/** Rows that are measured together, in one go; empty when something they need is missing (and they said so). */
using Rows = std::vector<Row>;

} // namespace slackwater::bench
