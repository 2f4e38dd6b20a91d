// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Guard.h"

#include "Pacing/Pacer.h"
#include "Pacing/ReliableRate.h"
#include "Words/Pacing.h"

namespace slackwater::pacing
{

namespace
{
constexpr double rounding = 0.01;
}

/** From where it was, or at its beginning from the breath itself; held against the breath that it knew when it rose. As
    much above a breath as still counts as followed is not above it. */
bool Guard::pullsUp (Bpm pacer) const noexcept
{
    if (! measuredBefore)
        return false;
    const auto tolerance = std::max (Pacer::followToleranceBpm, Pacer::followToleranceShare * measuredBefore->value);
    const auto hasRisen = ! pacerBefore || pacer.value > pacerBefore->value + rounding;
    return hasRisen && pacer.value > measuredBefore->value + tolerance;
}

bool Guard::isAllowed (Bpm pacer) const noexcept
{
    return pacer.value >= limits.slowest.value - rounding
           && pacer.value <= std::max (limits.resting, beganWith).value + rounding;
}

const words::Sentence<>* Guard::watch (Seconds elapsed, const Sight& sight) noexcept
{
    const auto measured = reliableRate (sight.breath);
    fast = measured && *measured > tooFast ? fast + elapsed : Seconds { 0.0 };
    if (! sight.pacer)
        beganWith = measured.value_or (Bpm { 0.0 });
    const auto isPulling = sight.pacer && pullsUp (*sight.pacer);
    const auto isOutside = sight.pacer && ! isAllowed (*sight.pacer);
    pacerBefore = sight.pacer;
    measuredBefore = measured;

    if (sight.saidTooMuch)
        return &words::pacing::tooMuch;
    if (fast >= fastFor)
        return &words::pacing::tooQuick;
    if (sight.leftAlone)
        return &words::pacing::wentItsOwnWay;
    if (isPulling)
        return &words::pacing::pulledUp;
    if (isOutside)
        return &words::pacing::leftTheLimits;
    return nullptr;
}

} // namespace slackwater::pacing
