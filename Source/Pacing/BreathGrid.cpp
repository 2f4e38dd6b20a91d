// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/BreathGrid.h"

#include "Pacing/ReliableRate.h"

#include <algorithm>
#include <cmath>

namespace slackwater::pacing
{

std::optional<BreathGrid> expectedMoments (const BreathState& breath, Cue cue, double inhaleShare) noexcept
{
    const auto rate = reliableRate (breath);
    if (cue == Cue::any || ! rate || ! breath.nextExhale)
        return std::nullopt;
    const auto period = periodOf (*rate);
    const auto shift = cue == Cue::inhale ? inhaleShare * period : Seconds { 0.0 };
    return BreathGrid { *breath.nextExhale - shift, period };
}

std::optional<Seconds> nearest (const BreathGrid& grid, Seconds wanted, Seconds earliest, Seconds latest) noexcept
{
    const auto at = [&] (double k) { return grid.moment + k * grid.period; };
    auto k = std::round ((wanted - grid.moment) / grid.period);
    constexpr double rounding = 1e-9; // a limit that lies on the grid is not missed by the last bit
    if (at (k) < earliest)
        k += std::ceil ((earliest - at (k)) / grid.period - rounding);
    else if (at (k) > latest)
        k -= std::ceil ((at (k) - latest) / grid.period - rounding);

    const auto moment = std::clamp (at (k), earliest, std::max (earliest, latest));
    if (moment > latest || std::abs ((moment - at (k)).count()) > 1e-6)
        return std::nullopt;
    return moment;
}

} // namespace slackwater::pacing
