// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/MoveHistory.h"

#include <algorithm>

namespace slackwater::pacing
{

namespace
{

std::optional<Seconds> lengthOfSound (const PlannedStep& step, Tempo tempo)
{
    if (const auto* say = std::get_if<PlannedSay> (&step.what))
        return tempo.said (say->length);
    if (const auto* ring = std::get_if<PlannedRing> (&step.what))
        return ring->occupies;
    return std::nullopt;
}

} // namespace

std::optional<MoveTarget> MoveHistory::moved (const Itinerary& way, Seconds at, Seconds now, Seconds by, Tempo tempo)
{
    if (by < Seconds { 0.0 })
        return back (now + by - shift);
    return ahead (way, at, std::max (now + by, at), tempo);
}

std::optional<MoveTarget> MoveHistory::ahead (Itinerary way, Seconds at, Seconds target, Tempo tempo) const
{
    std::optional<MoveTarget> lastSound;
    std::vector<const PlannedStep*> onTheWay;
    for (const auto* step = way.next (at, tempo); step != nullptr; step = way.next (at, tempo))
    {
        if (const auto sounds = lengthOfSound (*step, tempo))
        {
            lastSound = MoveTarget { way.place(), at - shift, Seconds { 0.0 }, onTheWay, nullptr };
            at += *sounds;
            if (target < at)
                return lastSound;
        }
        else if (std::holds_alternative<PlannedRest> (step->what))
        {
            const auto length = way.solution (at, tempo).nextRest;
            if (target < at + length)
                return MoveTarget { way.place(), at - shift, std::max (target - at, Seconds { 0.0 }), onTheWay,
                                    nullptr };
            at += length;
        }
        else
        {
            onTheWay.push_back (step);
        }
        way.moveOn();
    }
    return lastSound;
}

std::optional<MoveTarget> MoveHistory::nextSound (Itinerary way, Seconds at, Tempo tempo) const
{
    std::vector<const PlannedStep*> onTheWay;
    for (const auto* step = way.next (at, tempo); step != nullptr; step = way.next (at, tempo))
    {
        if (lengthOfSound (*step, tempo))
            return MoveTarget { way.place(), at - shift, Seconds { 0.0 }, onTheWay, nullptr };
        if (! std::holds_alternative<PlannedRest> (step->what))
            onTheWay.push_back (step);
        way.moveOn();
    }
    return std::nullopt;
}

std::optional<MoveTarget> MoveHistory::back (Seconds wanted)
{
    if (steps.empty())
        return std::nullopt;
    while (steps.size() > 1 && steps.back().position > wanted)
        steps.pop_back();
    auto step = std::move (steps.back());
    steps.pop_back();
    const auto& level = step.cursor.levels.back();
    const auto isRest = std::holds_alternative<PlannedRest> ((*level.steps)[level.next].what);
    const auto passed = isRest ? std::max (wanted - step.position, Seconds { 0.0 }) : Seconds { 0.0 };
    return MoveTarget { std::move (step.cursor), step.position, passed, {}, step.section };
}

} // namespace slackwater::pacing
