// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/ReliableRate.h"

namespace slackwater::pacing
{

namespace
{

// Less than what counts as heard for people (heardFrom): to go along with a rate that is wrong for a moment costs a
// slow drift, which is taken back; to go by time while somebody is heard costs them the loop.
constexpr double followedFrom = 0.4;

} // namespace

std::optional<Bpm> reliableRate (const BreathState& breath) noexcept
{
    if (! breath.rate || breath.confidence < followedFrom || breath.rate->value < 2.0)
        return std::nullopt;
    return breath.rate;
}

} // namespace slackwater::pacing
