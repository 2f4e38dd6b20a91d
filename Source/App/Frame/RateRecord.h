// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

#include <optional>
#include <vector>

namespace slackwater::app
{

/** The breath's rate while a session played, at most once a second: enough to say how somebody came and how they left.
   Held in memory only. */
class RateRecord
{
public:
    void note (Seconds position, const BreathState&);

    /** The mean of the first, or last, quarter of what was measured, at most two minutes; empty with less than 20 s of
     * it. */
    [[nodiscard]] std::optional<Bpm> atStart() const;
    [[nodiscard]] std::optional<Bpm> atEnd() const;

private:
    struct Point
    {
        Seconds at;
        Bpm rate;
    };
    [[nodiscard]] std::size_t share() const noexcept;

    std::vector<Point> points;
};

} // namespace slackwater::app
