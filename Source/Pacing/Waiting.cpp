// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Waiting.h"

#include "Pacing/Pacer.h"

#include <algorithm>
#include <cmath>

namespace slackwater::pacing
{

namespace
{

// Words that come a moment after the out-breath has begun arrive on it; words before it do not.
constexpr Seconds afterOnset { 0.12 };
// An out-breath so near that its moment cannot be met any more is still met when the words come this much later.
constexpr Seconds stillInTime { 0.25 };

} // namespace

bool Waiting::allows (Seconds moment) const noexcept
{
    return earliest <= moment && moment <= latest
           && std::any_of (allowed.begin(), allowed.end(), [&] (const Fillable& span) { return span.least <= moment && moment <= span.most; });
}

Seconds Waiting::nearestAllowed (const BreathGrid& grid, Seconds notBefore) const noexcept
{
    std::optional<Seconds> best;
    for (const auto& span : allowed)
    {
        const auto from = std::max ({ span.least, earliest, notBefore }), to = std::min (span.most, latest);
        const auto moment = nearest (grid, wanted, from, to);
        if (moment && (! best || std::abs ((*moment - wanted).count()) < std::abs ((*best - wanted).count())))
            best = moment;
    }
    return best.value_or (std::max (wanted, notBefore));
}

Seconds momentToSpeak (const Waiting& waiting, const Hearing& heard) noexcept
{
    if (const auto grid = expectedMoments (heard.breath, waiting.cue, heard.inhaleShare))
    {
        // An out-breath that came before it was expected is still met, if it has only just begun.
        const auto hasJustTurned = waiting.cue == Cue::exhale && heard.breath.phase == BreathPhase::exhale && heard.phaseBefore != BreathPhase::exhale;
        if (hasJustTurned && waiting.allows (heard.earliest) && waiting.wanted - heard.earliest < 0.5 * grid->period)
            return heard.earliest;
        return waiting.nearestAllowed ({ grid->moment + afterOnset, grid->period }, heard.earliest - stillInTime);
    }
    if (heard.pacer && ! reliableRate (heard.breath))
        return waiting.nearestAllowed (*heard.pacer, heard.earliest);
    return std::max (waiting.wanted, heard.earliest);
}

} // namespace slackwater::pacing
