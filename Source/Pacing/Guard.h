// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Units.h"
#include "Words/Sentence.h"

#include <algorithm>
#include <optional>

namespace slackwater::pacing
{

/** Ends a pacing that a body may not like (Docs/practice.md): at the person's word, at a rate above 25 a minute for a
    minute, or when the breath has not followed for two minutes. It does not trust the pacer either: one that goes up
    against a measured breath, or leaves what the profile allows, is ended too, whatever made it so. */
class Guard
{
public:
    static constexpr Bpm tooFast { 25.0 };
    static constexpr Seconds fastFor { 60.0 };

    /** What the profile allows: a slowest rate above the resting rate is no floor. */
    struct Limits
    {
        Bpm resting { 14.0 }, slowest { 5.0 };
    };

    Guard() noexcept : Guard (Limits {}) {}
    explicit Guard (Limits l) noexcept : limits { l.resting, std::min (l.slowest, l.resting) } {}

    /** What there is to watch in one tick. */
    struct Sight
    {
        const BreathState& breath;
        std::optional<Bpm> pacer; // its rate, while there is one
        bool leftAlone = false, saidTooMuch = false;
    };

    /** Watches one tick. Gives the reason to end the pacing, or null. */
    [[nodiscard]] const words::Sentence<>* watch (Seconds elapsed, const Sight&) noexcept;

private:
    [[nodiscard]] bool pullsUp (Bpm pacer) const noexcept;
    [[nodiscard]] bool isAllowed (Bpm pacer) const noexcept;

    Limits limits;
    Seconds fast { 0.0 };
    std::optional<Bpm> pacerBefore, measuredBefore; // a tick ago
    Bpm beganWith { 0.0 };                          // the breath that was measured when the pacer came; 0: none was
};

} // namespace slackwater::pacing
