// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/FillableLengths.h"
#include "Pacing/RemainingSteps.h"
#include "Pacing/RestSolution.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

/** The rests of a session solved the plain way: everything that comes is walked anew for each stretch factor. Slow, and
    easy to believe; what the product finds with fewer sums must be the same to the last bit. */
namespace slackwater::test
{

using pacing::Cursor;
using pacing::ElasticRest;
using pacing::Fillable;
using pacing::roundsAt;
using pacing::Tempo;

struct PlainSteps
{
    Seconds fixed { 0.0 };
    std::vector<Seconds> optionals;
    std::vector<ElasticRest> rests;
};

struct PlainSolution
{
    pacing::RestSolution solution;
    std::vector<Seconds> rests;
};

namespace plain
{

inline constexpr double least = 0.0, most = std::numeric_limits<double>::infinity();
inline constexpr double enoughRoom = 0.15; // share of what the rests can give that is left on the nearer side

inline void add (PlainSteps&, const std::vector<PlannedStep>&, std::size_t from, double factor, Tempo tempo);

inline void add (PlainSteps& stretch, const PlannedStep& step, double factor, Tempo tempo)
{
    if (const auto* say = std::get_if<PlannedSay> (&step.what))
    {
        if (say->optional)
            stretch.optionals.push_back (tempo.said (say->length));
        else
            stretch.fixed += tempo.said (say->length);
    }
    else if (const auto* ring = std::get_if<PlannedRing> (&step.what))
    {
        if (ring->optional)
            stretch.optionals.push_back (ring->occupies);
        else
            stretch.fixed += ring->occupies;
    }
    else if (const auto* rest = std::get_if<PlannedRest> (&step.what))
    {
        stretch.rests.push_back (pacing::inSeconds (rest->range, tempo.breath));
    }
    else if (const auto* repeat = std::get_if<PlannedRepeat> (&step.what))
    {
        for (int round = 0; round < roundsAt (repeat->times, factor); ++round)
            add (stretch, repeat->rounds[static_cast<std::size_t> (round)], 0, factor, tempo);
    }
}

inline void add (PlainSteps& stretch, const std::vector<PlannedStep>& steps, std::size_t from, double factor,
                 Tempo tempo)
{
    for (auto i = from; i < steps.size(); ++i)
        add (stretch, steps[i], factor, tempo);
}

template <typename Lengths>
inline Seconds sumOf (const Lengths& lengths, std::size_t count)
{
    return std::accumulate (lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t> (count), Seconds { 0.0 });
}

inline Seconds restsAt (const PlainSteps& stretch, double factor)
{
    Seconds total { 0.0 };
    for (const auto& rest : stretch.rests)
        total += rest.stretched (factor);
    return total;
}

/** How many optional words still fit when all else is at its shortest. */
inline std::size_t optionalsThatFit (const PlainSteps& shortest, Seconds left)
{
    auto kept = shortest.optionals.size();
    auto total = shortest.fixed + sumOf (shortest.optionals, kept) + restsAt (shortest, least);
    while (kept > 0 && total > left)
        total -= shortest.optionals[--kept];
    return kept;
}

/** Fewer rounds have fewer optionals; a dropped one stays dropped whatever the number of rounds. */
inline Seconds wordsIn (const PlainSteps& stretch, std::size_t dropped)
{
    const auto count = stretch.optionals.size() - std::min (dropped, stretch.optionals.size());
    return stretch.fixed + sumOf (stretch.optionals, count);
}

/** How far, as a share of all they can give, rests that fill `total` are from their shortest or longest: what is left
   for moving words to the breath. Below 0 when they cannot fill it. */
inline double roomAround (const PlainSteps& stretch, Seconds total)
{
    const auto shortest = restsAt (stretch, least), longest = restsAt (stretch, most);
    if (longest <= shortest)
        return total == shortest ? 0.0 : -1.0;
    const auto share = (total - shortest) / (longest - shortest);
    return std::min (share, 1.0 - share);
}

template <typename Visit>
inline void forEachRepeat (const std::vector<PlannedStep>& steps, std::size_t from, const Visit& visit)
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
inline double neighbouringJump (const Cursor& from, double factor, int direction)
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

inline PlainSteps walk (const Cursor& from, double factor, Tempo tempo)
{
    PlainSteps stretch;
    for (auto level = from.levels.rbegin(); level != from.levels.rend(); ++level)
    {
        add (stretch, *level->steps, level->next, factor, tempo);
        if (level->repeat == nullptr)
            continue;
        for (auto round = level->round + 1; round < static_cast<std::size_t> (roundsAt (level->repeat->times, factor));
             ++round)
            add (stretch, level->repeat->rounds[round], 0, factor, tempo);
    }
    return stretch;
}

inline PlainSolution solve (const Cursor& from, Seconds left, Tempo tempo)
{
    const auto shortest = walk (from, least, tempo);
    const auto kept = optionalsThatFit (shortest, left);
    const auto dropped = shortest.optionals.size() - kept;
    const auto totalAt = [&] (double factor)
    {
        const auto stretch = walk (from, factor, tempo);
        return wordsIn (stretch, dropped) + restsAt (stretch, factor);
    };

    // The total never falls as the factor grows, but jumps where a repeat gains a round: find the jump, or the exact
    // place.
    double low = 1e-4, high = 1e4;
    for (int i = 0; i < 48; ++i)
    {
        const auto middle = std::sqrt (low * high);
        (totalAt (middle) <= left ? low : high) = middle;
    }

    PlainSolution outlook;
    // Of the two sides of a jump, and of one round fewer or more where the rests are nearly at their limits, the one
    // that leaves the rests most room: moving words to the breath needs it.
    double bestRoom = -1.0;
    for (const auto factor : { low, high, neighbouringJump (from, low, -1), neighbouringJump (from, high, 1) })
    {
        if (bestRoom >= enoughRoom)
            break;
        const auto stretch = walk (from, factor, tempo);
        const auto words = wordsIn (stretch, dropped);
        auto lengths = pacing::fill (stretch.rests, left - words);
        const auto room = roomAround (stretch, left - words);
        if (! lengths || room <= bestRoom)
            continue;
        bestRoom = room;
        outlook.solution.factor = factor;
        outlook.solution.optionalsKept = stretch.optionals.size() - std::min (dropped, stretch.optionals.size());
        outlook.rests = std::move (*lengths);
        outlook.solution.length = left;
    }
    if (bestRoom >= 0.0)
        return outlook;

    // It cannot be met: as short, or as long, as can be; between two round counts that both miss, the nearer miss.
    const auto factorAbove = totalAt (least) > left ? least : high, factorBelow = totalAt (high) > left ? low : most;
    const auto shortestAbove = walk (from, factorAbove, tempo), longestBelow = walk (from, factorBelow, tempo);
    const auto above = wordsIn (shortestAbove, dropped) + restsAt (shortestAbove, least);
    const auto below = wordsIn (longestBelow, dropped) + restsAt (longestBelow, most);
    const auto isAbove = factorAbove == least || (above > left && above - left < left - below);
    const auto& stretch = isAbove ? shortestAbove : longestBelow;
    outlook.solution.factor = isAbove ? factorAbove : factorBelow;
    outlook.solution.optionalsKept = stretch.optionals.size() - std::min (dropped, stretch.optionals.size());
    outlook.rests.reserve (stretch.rests.size());
    for (const auto& rest : stretch.rests)
        outlook.rests.push_back (isAbove ? rest.least : rest.most);
    outlook.solution.length = isAbove ? above : below;
    return outlook;
}

inline std::vector<Fillable> fillable (const Cursor& from, Tempo tempo, Seconds upTo)
{
    std::vector<Fillable> lengths;
    for (double factor = 0.0;;)
    {
        const auto stretch = walk (from, factor, tempo);
        const Fillable length { stretch.fixed + restsAt (stretch, least),
                                wordsIn (stretch, 0) + restsAt (stretch, most) };
        if (length.least > upTo && ! lengths.empty())
            return lengths;
        lengths.push_back (length);
        const auto next = neighbouringJump (from, factor, 1);
        if (! (next > factor))
            return lengths;
        factor = next;
    }
}

} // namespace plain

inline PlainSolution plainSolution (const Cursor& from, Seconds left, Tempo tempo)
{
    return plain::solve (from, left, tempo);
}
inline std::vector<Fillable> plainFillable (const Cursor& from, Tempo tempo, Seconds upTo)
{
    return plain::fillable (from, tempo, upTo);
}

} // namespace slackwater::test
