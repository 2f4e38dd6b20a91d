// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/RemainingSteps.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace slackwater::pacing
{

namespace
{

void addOnce (std::vector<TimesRange>& repeats, const TimesRange& times)
{
    if (std::find (repeats.begin(), repeats.end(), times) == repeats.end())
        repeats.push_back (times);
}

/** Of the rounds of a repeat the first stands for all. */
void addFromFirstRounds (std::vector<TimesRange>& repeats, const std::vector<PlannedStep>& steps, std::size_t from)
{
    for (auto i = from; i < steps.size(); ++i)
        if (const auto* repeat = std::get_if<PlannedRepeat> (&steps[i].what))
        {
            addOnce (repeats, repeat->times);
            if (! repeat->rounds.empty())
                addFromFirstRounds (repeats, repeat->rounds.front(), 0);
        }
}

void addFromAllRounds (std::vector<TimesRange>& repeats, const std::vector<PlannedStep>& steps, std::size_t from)
{
    for (auto i = from; i < steps.size(); ++i)
        if (const auto* repeat = std::get_if<PlannedRepeat> (&steps[i].what))
        {
            addOnce (repeats, repeat->times);
            for (const auto& round : repeat->rounds)
                addFromAllRounds (repeats, round, 0);
        }
}

} // namespace

int roundsAt (const TimesRange& times, double factor) noexcept
{
    if (factor >= times.most + 1.0)
        return times.most;
    return std::clamp (static_cast<int> (std::floor (factor * std::max (times.ideal, 1) + 0.5)), times.least,
                       times.most);
}

void RemainingSteps::sound (Seconds length, bool optional)
{
    if (optional)
        optionals.push_back (length);
    else
        fixed += length;
}

Seconds RemainingSteps::restsAt (double factor) const noexcept
{
    Seconds total { 0.0 };
    for (const auto& rest : rests)
        total += rest.stretched (factor);
    return total;
}

std::size_t RemainingSteps::optionalsKept (std::size_t dropped) const noexcept
{
    return optionals.size() - std::min (dropped, optionals.size());
}

Seconds RemainingSteps::words (std::size_t dropped) const noexcept
{
    Seconds kept { 0.0 };
    for (std::size_t i = 0; i < optionalsKept (dropped); ++i)
        kept += optionals[i];
    return fixed + kept;
}

RoundJumps::RoundJumps (const Cursor& from)
{
    for (const auto& level : from.levels)
    {
        if (level.repeat != nullptr)
            addOnce (repeats, level.repeat->times);
        addFromFirstRounds (repeats, *level.steps, level.next);
    }
}

double RoundJumps::neighbour (double factor, int direction) const noexcept
{
    double nearest = direction < 0 ? 0.0 : std::numeric_limits<double>::infinity();
    for (const auto& times : repeats)
    {
        const auto rounds = roundsAt (times, factor);
        if (rounds == (direction < 0 ? times.least : times.most))
            continue;
        const auto jump = (rounds + 0.5 * direction) / std::max (times.ideal, 1);
        nearest = direction < 0 ? std::max (nearest, jump - beyondAJump) : std::min (nearest, jump + beyondAJump);
    }
    return std::isfinite (nearest) ? std::max (nearest, 0.0) : factor;
}

StepsByRounds::StepsByRounds (const Cursor& place, Tempo t) : from (place), tempo (t)
{
    for (const auto& level : from.levels)
    {
        addFromAllRounds (repeats, *level.steps, level.next);
        if (level.repeat == nullptr)
            continue;
        addOnce (repeats, level.repeat->times);
        for (auto round = level.round + 1; round < level.repeat->rounds.size(); ++round)
            addFromAllRounds (repeats, level.repeat->rounds[round], 0);
    }
}

const RemainingSteps& StepsByRounds::at (double factor)
{
    std::vector<int> rounds;
    rounds.reserve (repeats.size());
    for (const auto& times : repeats)
        rounds.push_back (roundsAt (times, factor));
    const auto [known, isNew] = byRounds.try_emplace (std::move (rounds));
    if (isNew)
        addRemaining (known->second, from, factor, tempo);
    return known->second;
}

} // namespace slackwater::pacing
