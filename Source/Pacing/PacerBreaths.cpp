// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/PacerBreaths.h"

#include "Words/Pacing.h"

namespace slackwater::pacing
{

void PacerBreaths::begin (Bpm target, Seconds over, Seconds at, const BreathState& breath) noexcept
{
    const auto wasPacing = pacer.rate().has_value();
    pacer.begin (target, over, breath);
    if (wasPacing)
        return;
    period = Seconds { 0.0 };
    upcoming = at;
    if (const auto grid = expectedMoments (breath, Cue::inhale, pattern.inhale))
        upcoming = nearest (*grid, at, at, at + grid->period).value_or (at);
}

std::optional<PacerBreaths::Breath> PacerBreaths::next (Seconds until, const BreathState& breath)
{
    if (! pacer.rate() || upcoming >= until)
        return std::nullopt;
    pacer.step (period, breath);
    Breath taken { upcoming,
                   { pacer.rate(), pattern, pacer.target() },
                   words::say (pacer.isFollowed() ? words::pacing::leads : words::pacing::waits) };
    period = periodOf (*pacer.rate());
    last = upcoming;
    upcoming += period;
    return taken;
}

std::optional<BreathGrid> PacerBreaths::moments (Cue cue) const noexcept
{
    if (cue == Cue::any || ! pacer.rate() || period <= Seconds { 0.0 })
        return std::nullopt;
    const auto shift = cue == Cue::exhale ? exhaleBegins (pattern) * period : Seconds { 0.0 };
    return BreathGrid { last + shift, period };
}

} // namespace slackwater::pacing
