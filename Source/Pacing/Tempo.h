// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Plan.h"
#include "Model/Units.h"

#include <algorithm>
#include <cmath>

namespace slackwater::pacing
{

/** What the lengths of things depend on while a session plays: the breath's period, and how fast words are said. */
struct Tempo
{
    Tempo (Seconds breathPeriod, double speechSpeed = 1.0) noexcept
        : breath (breathPeriod), speech (speechSpeed) {} // NOLINT: a period alone is a tempo

    Seconds breath;
    double speech;

    bool operator== (const Tempo&) const = default;

    [[nodiscard]] Seconds said (Seconds recorded) const noexcept { return recorded / speech; }
};

/** Speech that follows the breath: as recorded at the resting rate and above, a tenth slower at 6 breaths a minute and
    below, in hundredths between. A listener just notices 5 % (Quené 2007, "On the just noticeable difference for tempo
   in speech", J. Phonetics 35). */
[[nodiscard]] inline double speechSpeedAt (Bpm breath, Bpm resting) noexcept
{
    constexpr double slowest = 0.9, slowBreath = 6.0;
    const auto way = std::max (resting.value - slowBreath, 0.5);
    const auto share = std::clamp ((resting.value - breath.value) / way, 0.0, 1.0);
    return std::round ((1.0 - (1.0 - slowest) * share) * 100.0) / 100.0;
}

/** At that rate of breath, for who hears this plan. */
[[nodiscard]] inline Tempo tempoAt (Bpm rate, const Plan& plan) noexcept
{
    return { periodOf (rate), plan.slowerSpeech ? speechSpeedAt (rate, plan.resting) : 1.0 };
}

} // namespace slackwater::pacing
