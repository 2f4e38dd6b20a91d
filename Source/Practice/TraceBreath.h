// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Storage/Past/Trace.h"

#include <utility>
#include <vector>

namespace slackwater::practice
{

/** What was heard then, tick by tick. After the trace's end nothing is heard. */
class TraceBreath final : public breath::BreathSource
{
public:
    explicit TraceBreath (std::vector<storage::TraceTick> recorded) : ticks (std::move (recorded)) {}

    [[nodiscard]] BreathState advance (const breath::SourceTick& moment) override
    {
        if (next < ticks.size())
            return ticks[next++].breath;
        hasRunOut = true;
        BreathState unknown;
        unknown.time = moment.now;
        return unknown;
    }

    /** More was asked than was recorded. */
    [[nodiscard]] bool ranOut() const noexcept { return hasRunOut; }

private:
    std::vector<storage::TraceTick> ticks;
    std::size_t next = 0;
    bool hasRunOut = false;
};

} // namespace slackwater::practice
