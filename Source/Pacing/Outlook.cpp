// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Outlook.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace slackwater::pacing
{

namespace
{

constexpr double least = 0.0, most = std::numeric_limits<double>::infinity();

void add (Stretch&, const std::vector<PlannedStep>&, std::size_t from, double factor, Seconds period);

void add (Stretch& stretch, const PlannedStep& step, double factor, Seconds period)
{
    if (const auto* say = std::get_if<PlannedSay> (&step.what))
    {
        if (say->optional)
            stretch.optionals.push_back (say->length);
        else
            stretch.fixed += say->length;
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
        stretch.rests.push_back (inSeconds (rest->range, period));
    }
    else if (const auto* repeat = std::get_if<PlannedRepeat> (&step.what))
    {
        for (int round = 0; round < roundsAt (repeat->times, factor); ++round)
            add (stretch, repeat->rounds[static_cast<std::size_t> (round)], 0, factor, period);
    }
}

void add (Stretch& stretch, const std::vector<PlannedStep>& steps, std::size_t from, double factor, Seconds period)
{
    for (auto i = from; i < steps.size(); ++i)
        add (stretch, steps[i], factor, period);
}

template <typename Lengths>
Seconds sumOf (const Lengths& lengths, std::size_t count)
{
    return std::accumulate (lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t> (count), Seconds { 0.0 });
}

Seconds restsAt (const Stretch& stretch, double factor)
{
    Seconds total { 0.0 };
    for (const auto& rest : stretch.rests)
        total += rest.stretched (factor);
    return total;
}

/** How many optional words still fit when all else is at its shortest. */
std::size_t optionalsThatFit (const Stretch& shortest, Seconds left)
{
    auto kept = shortest.optionals.size();
    auto total = shortest.fixed + sumOf (shortest.optionals, kept) + restsAt (shortest, least);
    while (kept > 0 && total > left)
        total -= shortest.optionals[--kept];
    return kept;
}

/** Fewer rounds have fewer optionals; a dropped one stays dropped whatever the number of rounds. */
Seconds wordsIn (const Stretch& stretch, std::size_t dropped)
{
    const auto count = stretch.optionals.size() - std::min (dropped, stretch.optionals.size());
    return stretch.fixed + sumOf (stretch.optionals, count);
}

} // namespace

int roundsAt (const TimesRange& times, double factor) noexcept
{
    if (factor >= times.most + 1.0)
        return times.most;
    return std::clamp (static_cast<int> (std::floor (factor * std::max (times.ideal, 1) + 0.5)), times.least, times.most);
}

Stretch lookAhead (const Cursor& from, double factor, Seconds period)
{
    Stretch stretch;
    for (auto level = from.levels.rbegin(); level != from.levels.rend(); ++level)
    {
        add (stretch, *level->steps, level->next, factor, period);
        if (level->repeat == nullptr)
            continue;
        for (auto round = level->round + 1; round < static_cast<std::size_t> (roundsAt (level->repeat->times, factor)); ++round)
            add (stretch, level->repeat->rounds[round], 0, factor, period);
    }
    return stretch;
}

Outlook solve (const Cursor& from, Seconds left, Seconds period)
{
    const auto shortest = lookAhead (from, least, period), longest = lookAhead (from, most, period);
    const auto kept = optionalsThatFit (shortest, left);
    const auto dropped = shortest.optionals.size() - kept;
    const auto totalAt = [&] (double factor)
    {
        const auto stretch = lookAhead (from, factor, period);
        return wordsIn (stretch, dropped) + restsAt (stretch, factor);
    };

    // The total never falls as the factor grows, but jumps where a repeat gains a round: find the jump, or the exact place.
    double low = 1e-4, high = 1e4;
    for (int i = 0; i < 48; ++i)
    {
        const auto middle = std::sqrt (low * high);
        (totalAt (middle) <= left ? low : high) = middle;
    }

    Outlook outlook;
    outlook.least = wordsIn (shortest, shortest.optionals.size()) + restsAt (shortest, least);
    outlook.most = wordsIn (longest, 0) + restsAt (longest, most);
    for (const auto factor : { low, high })
    {
        const auto stretch = lookAhead (from, factor, period);
        const auto words = wordsIn (stretch, dropped);
        outlook.factor = factor;
        outlook.optionalsKept = stretch.optionals.size() - std::min (dropped, stretch.optionals.size());
        if (auto lengths = fill (stretch.rests, left - words))
        {
            outlook.rests = std::move (*lengths);
            outlook.length = left;
            return outlook;
        }
    }

    // It cannot be met: as short, or as long, as can be. Between two round counts that both miss, the fewer rounds.
    const auto tooLong = totalAt (least) > left;
    const auto factor = tooLong ? least : totalAt (high) > left ? low : most;
    const auto stretch = lookAhead (from, factor, period);
    outlook.factor = factor;
    outlook.optionalsKept = stretch.optionals.size() - std::min (dropped, stretch.optionals.size());
    outlook.rests.reserve (stretch.rests.size());
    for (const auto& rest : stretch.rests)
        outlook.rests.push_back (tooLong ? rest.least : rest.most);
    outlook.length = wordsIn (stretch, dropped) + sumOf (outlook.rests, outlook.rests.size());
    return outlook;
}

} // namespace slackwater::pacing
