// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/RestSolution.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace slackwater::pacing
{

namespace
{

constexpr double least = 0.0, most = std::numeric_limits<double>::infinity();
constexpr double enoughRoom = 0.15; // share of what the rests can give that is left on the nearer side

void add (RemainingSteps&, const std::vector<PlannedStep>&, std::size_t from, double factor, Tempo tempo);

void add (RemainingSteps& remaining, const PlannedStep& step, double factor, Tempo tempo)
{
    if (const auto* say = std::get_if<PlannedSay> (&step.what))
    {
        if (say->optional)
            remaining.optionals.push_back (tempo.said (say->length));
        else
            remaining.fixed += tempo.said (say->length);
    }
    else if (const auto* ring = std::get_if<PlannedRing> (&step.what))
    {
        if (ring->optional)
            remaining.optionals.push_back (ring->occupies);
        else
            remaining.fixed += ring->occupies;
    }
    else if (const auto* rest = std::get_if<PlannedRest> (&step.what))
    {
        remaining.rests.push_back (inSeconds (rest->range, tempo.breath));
    }
    else if (const auto* repeat = std::get_if<PlannedRepeat> (&step.what))
    {
        for (int round = 0; round < roundsAt (repeat->times, factor); ++round)
            add (remaining, repeat->rounds[static_cast<std::size_t> (round)], 0, factor, tempo);
    }
}

void add (RemainingSteps& remaining, const std::vector<PlannedStep>& steps, std::size_t from, double factor,
          Tempo tempo)
{
    for (auto i = from; i < steps.size(); ++i)
        add (remaining, steps[i], factor, tempo);
}

template <typename Lengths>
Seconds sumOf (const Lengths& lengths, std::size_t count)
{
    return std::accumulate (lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t> (count), Seconds { 0.0 });
}

Seconds restsAt (const RemainingSteps& remaining, double factor)
{
    Seconds total { 0.0 };
    for (const auto& rest : remaining.rests)
        total += rest.stretched (factor);
    return total;
}

/** How many optional words still fit when all else is at its shortest. */
std::size_t optionalsThatFit (const RemainingSteps& shortest, Seconds left)
{
    auto kept = shortest.optionals.size();
    auto total = shortest.fixed + sumOf (shortest.optionals, kept) + restsAt (shortest, least);
    while (kept > 0 && total > left)
        total -= shortest.optionals[--kept];
    return kept;
}

/** Fewer rounds have fewer optionals; a dropped one stays dropped whatever the number of rounds. */
Seconds wordsIn (const RemainingSteps& remaining, std::size_t dropped)
{
    const auto count = remaining.optionals.size() - std::min (dropped, remaining.optionals.size());
    return remaining.fixed + sumOf (remaining.optionals, count);
}

/** How far, as a share of all they can give, rests that fill `total` are from their shortest or longest: what is left
   for moving words to the breath. Below 0 when they cannot fill it. */
double roomAround (const RemainingSteps& remaining, Seconds total)
{
    const auto shortest = restsAt (remaining, least), longest = restsAt (remaining, most);
    if (longest <= shortest)
        return total == shortest ? 0.0 : -1.0;
    const auto share = (total - shortest) / (longest - shortest);
    return std::min (share, 1.0 - share);
}

template <typename Visit>
void forEachRepeat (const std::vector<PlannedStep>& steps, std::size_t from, const Visit& visit)
{
    for (auto i = from; i < steps.size(); ++i)
        if (const auto* repeat = std::get_if<PlannedRepeat> (&steps[i].what))
        {
            visit (repeat->times);
            if (! repeat->rounds.empty())
                forEachRepeat (repeat->rounds.front(), 0, visit);
        }
}

/** The nearest factor below (-1) or above (+1) at which some repeat to come has another number of rounds. */
double neighbouringJump (const Cursor& from, double factor, int direction)
{
    double nearest = direction < 0 ? 0.0 : most;
    const auto visit = [&] (const TimesRange& times)
    {
        const auto rounds = roundsAt (times, factor);
        if (rounds == (direction < 0 ? times.least : times.most))
            return;
        const auto jump = (rounds + 0.5 * direction) / std::max (times.ideal, 1);
        nearest = direction < 0 ? std::max (nearest, jump - 1e-9) : std::min (nearest, jump + 1e-9);
    };
    for (const auto& level : from.levels)
    {
        if (level.repeat != nullptr)
            visit (level.repeat->times);
        forEachRepeat (*level.steps, level.next, visit);
    }
    return std::isfinite (nearest) ? std::max (nearest, 0.0) : factor;
}

} // namespace

int roundsAt (const TimesRange& times, double factor) noexcept
{
    if (factor >= times.most + 1.0)
        return times.most;
    return std::clamp (static_cast<int> (std::floor (factor * std::max (times.ideal, 1) + 0.5)), times.least,
                       times.most);
}

RemainingSteps remainingSteps (const Cursor& from, double factor, Tempo tempo)
{
    RemainingSteps remaining;
    for (auto level = from.levels.rbegin(); level != from.levels.rend(); ++level)
    {
        add (remaining, *level->steps, level->next, factor, tempo);
        if (level->repeat == nullptr)
            continue;
        for (auto round = level->round + 1; round < static_cast<std::size_t> (roundsAt (level->repeat->times, factor));
             ++round)
            add (remaining, level->repeat->rounds[round], 0, factor, tempo);
    }
    return remaining;
}

RestSolution solveRests (const Cursor& from, Seconds left, Tempo tempo)
{
    const auto shortest = remainingSteps (from, least, tempo);
    const auto kept = optionalsThatFit (shortest, left);
    const auto dropped = shortest.optionals.size() - kept;
    const auto totalAt = [&] (double factor)
    {
        const auto remaining = remainingSteps (from, factor, tempo);
        return wordsIn (remaining, dropped) + restsAt (remaining, factor);
    };

    // The total never falls as the factor grows, but jumps where a repeat gains a round: find the jump, or the exact
    // place.
    double low = 1e-4, high = 1e4;
    for (int i = 0; i < 48; ++i)
    {
        const auto middle = std::sqrt (low * high);
        (totalAt (middle) <= left ? low : high) = middle;
    }

    RestSolution solution;
    // Of the two sides of a jump, and of one round fewer or more where the rests are nearly at their limits, the one
    // that leaves the rests most room: moving words to the breath needs it.
    double bestRoom = -1.0;
    for (const auto factor : { low, high, neighbouringJump (from, low, -1), neighbouringJump (from, high, 1) })
    {
        if (bestRoom >= enoughRoom)
            break;
        const auto remaining = remainingSteps (from, factor, tempo);
        const auto words = wordsIn (remaining, dropped);
        auto lengths = fill (remaining.rests, left - words);
        const auto room = roomAround (remaining, left - words);
        if (! lengths || room <= bestRoom)
            continue;
        bestRoom = room;
        solution.factor = factor;
        solution.optionalsKept = remaining.optionals.size() - std::min (dropped, remaining.optionals.size());
        solution.rests = std::move (*lengths);
        solution.length = left;
    }
    if (bestRoom >= 0.0)
        return solution;

    // It cannot be met: as short, or as long, as can be; between two round counts that both miss, the nearer miss.
    const auto factorAbove = totalAt (least) > left ? least : high, factorBelow = totalAt (high) > left ? low : most;
    const auto shortestAbove = remainingSteps (from, factorAbove, tempo),
               longestBelow = remainingSteps (from, factorBelow, tempo);
    const auto above = wordsIn (shortestAbove, dropped) + restsAt (shortestAbove, least);
    const auto below = wordsIn (longestBelow, dropped) + restsAt (longestBelow, most);
    const auto isAbove = factorAbove == least || (above > left && above - left < left - below);
    const auto& remaining = isAbove ? shortestAbove : longestBelow;
    solution.factor = isAbove ? factorAbove : factorBelow;
    solution.optionalsKept = remaining.optionals.size() - std::min (dropped, remaining.optionals.size());
    solution.rests.reserve (remaining.rests.size());
    for (const auto& rest : remaining.rests)
        solution.rests.push_back (isAbove ? rest.least : rest.most);
    solution.length = isAbove ? above : below;
    return solution;
}

std::vector<Fillable> fillable (const Cursor& from, Tempo tempo, Seconds upTo)
{
    std::vector<Fillable> lengths;
    for (double factor = 0.0;;)
    {
        const auto remaining = remainingSteps (from, factor, tempo);
        const Fillable length { remaining.fixed + restsAt (remaining, least),
                                wordsIn (remaining, 0) + restsAt (remaining, most) };
        if (length.least > upTo && ! lengths.empty())
            return lengths;
        lengths.push_back (length);
        const auto next = neighbouringJump (from, factor, 1);
        if (! (next > factor))
            return lengths;
        factor = next;
    }
}

} // namespace slackwater::pacing
