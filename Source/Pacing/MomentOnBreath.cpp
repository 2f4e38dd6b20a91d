// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/MomentOnBreath.h"

#include "Pacing/ReliableRate.h"

#include <algorithm>

namespace slackwater::pacing
{

namespace
{

// Words that come a moment after the out-breath has begun arrive on it; words before it do not.
constexpr Seconds afterOnset { 0.12 };
// An out-breath so near that its moment cannot be met any more is still met when the words come this much later.
constexpr Seconds stillInTime { 0.25 };
constexpr Seconds oneTick { 0.1 };

} // namespace

Seconds momentOnBreath (const SpeakingWindow& rest, const BreathAtTick& heard) noexcept
{
    const auto grid = expectedMoments (heard.breath, rest.cue, heard.inhaleShare);
    if (! grid)
        return heard.pacer && ! reliableRate (heard.breath) ? rest.nearestAllowed (*heard.pacer, heard.earliest)
                                                            : std::max (rest.wanted, heard.earliest);

    const auto phase = heard.breath.phase;
    if (rest.cue != Cue::exhale || phase == BreathPhase::unknown)
        return rest.nearestAllowed ({ grid->moment + afterOnset, grid->period }, heard.earliest - stillInTime);

    // What has just been heard to turn is surer than any prediction: the out-breath that is best for these words is
    // answered, and waited for when it is late.
    const auto isTurning = phase == BreathPhase::exhale && heard.phaseBefore != BreathPhase::exhale;
    if (isTurning && rest.allows (heard.earliest)
        && rest.nearestAllowed ({ heard.earliest, grid->period }, heard.earliest) < heard.earliest + oneTick)
        return heard.earliest;
    const auto expected =
        rest.nearestAllowed ({ grid->moment + afterOnset, grid->period }, heard.earliest - stillInTime);
    const auto isLate = phase != BreathPhase::exhale && expected < heard.earliest + oneTick;
    return isLate && rest.allows (heard.earliest + oneTick) ? heard.earliest + oneTick : expected;
}

} // namespace slackwater::pacing
