// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/KeyBreath.h"

#include <algorithm>
#include <utility>

namespace slackwater::breath
{

namespace
{
constexpr Seconds stale { 1.0 }; // older: pressed in a pause, in which the session's clock stood still
}

void Taps::tap (BreathPhase phase)
{
    const std::scoped_lock lock (mutex);
    waiting.push_back ({ Clock::now(), phase });
}

std::vector<Taps::Tap> Taps::take()
{
    const std::scoped_lock lock (mutex);
    return std::exchange (waiting, {});
}

BreathState KeyBreath::advance (const SourceTick& moment)
{
    const auto now = Taps::Clock::now();
    for (const auto& tap : taps->take())
    {
        const Seconds age = now - tap.at;
        if (age > stale)
            continue;
        // A tick is as fine as the session's time is known here; inside it, the key's own age tells.
        tapped.tap (std::clamp (moment.now - age, before, moment.now), tap.phase);
        before = std::clamp (moment.now - age, before, moment.now);
    }
    before = moment.now;
    return tapped.stateAt (moment.now);
}

} // namespace slackwater::breath
