// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/LengthRange.h"

namespace slackwater::planning
{

namespace
{

void add (LengthRange& span, Seconds length, bool isOptional)
{
    span.ideal += length;
    span.most += length;
    if (! isOptional)
        span.least += length;
}

} // namespace

LengthRange lengthRangeOf (std::span<const PlannedStep> steps, Seconds period)
{
    LengthRange span;
    for (const auto& step : steps)
    {
        if (const auto* say = std::get_if<PlannedSay> (&step.what))
        {
            add (span, say->length, say->optional);
        }
        else if (const auto* ring = std::get_if<PlannedRing> (&step.what))
        {
            add (span, ring->occupies, ring->optional);
        }
        else if (const auto* rest = std::get_if<PlannedRest> (&step.what))
        {
            const auto unit = rest->range.unit == RestUnit::breaths ? period : Seconds { 1.0 };
            span.least += rest->range.least * unit;
            span.ideal += rest->range.ideal * unit;
            span.most += rest->range.most * unit;
        }
        else if (const auto* repeat = std::get_if<PlannedRepeat> (&step.what))
        {
            for (std::size_t round = 0; round < repeat->rounds.size(); ++round)
            {
                const auto once = lengthRangeOf (repeat->rounds[round], period);
                span.most += once.most;
                if (round < static_cast<std::size_t> (repeat->times.least))
                    span.least += once.least;
                if (round < static_cast<std::size_t> (repeat->times.ideal))
                    span.ideal += once.ideal;
            }
        }
    }
    return span;
}

} // namespace slackwater::planning
