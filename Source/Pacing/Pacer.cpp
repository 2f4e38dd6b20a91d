// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Pacer.h"

#include "Pacing/ReliableRate.h"

#include <algorithm>
#include <cmath>

namespace slackwater::pacing
{

namespace
{

constexpr double nearTargetBpm = 2.0, slowestDescentShare = 0.25;

double minutes (Seconds time) noexcept { return time.count() / 60.0; }

} // namespace

Pacer::Pacer (Options wanted) noexcept : options (wanted) { options.floor = std::min (options.floor, options.resting); }

void Pacer::begin (Bpm target, Seconds over, const BreathState& breath) noexcept
{
    const auto measured = reliableRate (breath);
    const auto own = current ? *current : measured.value_or (options.resting);
    if (own < options.floor)
        return;
    goal = std::max (target, options.floor);
    beganAt = own;
    current = ledTo = beganAt;
    const auto wanted = over.count() > 0.0 ? (beganAt.value - goal.value) / minutes (over) : fastestDescentBpmPerMinute;
    plannedBpmPerMinute = std::clamp (wanted, 0.0, fastestDescentBpmPerMinute);
    notFollowedFor = unheardFor = Seconds { 0.0 };
    wasHeard = measured.has_value();
}

double Pacer::tolerance() const noexcept { return std::max (followToleranceBpm, followToleranceShare * ledTo.value); }

void Pacer::step (Seconds elapsed, const BreathState& breath) noexcept
{
    if (! current)
        return;

    const auto measured = reliableRate (breath);
    if (! measured)
    {
        // Lost: wait as long as one waits for somebody who does not follow, then go on by time.
        unheardFor += elapsed;
        if (options.leads && (! wasHeard || unheardFor > patience))
            lead (elapsed, std::nullopt);
        return;
    }

    wasHeard = true;
    unheardFor = Seconds { 0.0 };
    if (! options.leads)
    {
        current = std::clamp (*measured, options.floor, ceiling());
        return;
    }
    if (measured->value <= ledTo.value + tolerance())
    {
        // One breath that happens to fit does not make up for a minute of others.
        notFollowedFor = std::max (notFollowedFor - 2.0 * elapsed, Seconds { 0.0 });
        if (isFollowed())
            lead (elapsed, measured);
        return;
    }
    notFollowedFor += elapsed;
    if (notFollowedFor > patience)
        comeBack (elapsed, *measured);
}

void Pacer::lead (Seconds elapsed, std::optional<Bpm> measured) noexcept
{
    if (current->value <= goal.value)
        return;
    const auto distance = current->value - goal.value;
    const auto gentleness = std::clamp (distance / nearTargetBpm, slowestDescentShare, 1.0);
    auto next = current->value - plannedBpmPerMinute * gentleness * minutes (elapsed);
    if (measured)
        next = std::max (next, std::min (current->value, measured->value - leadInTolerances * tolerance()));
    current = Bpm { std::max (next, goal.value) };
    ledTo = std::min (ledTo, *current);
}

void Pacer::comeBack (Seconds elapsed, Bpm measured) noexcept
{
    const auto most = std::min (measured.value, ceiling().value);
    const auto next = current->value + returnBpmPerMinute * minutes (elapsed);
    current = Bpm { std::max (current->value, std::min (next, most)) };
}

} // namespace slackwater::pacing
