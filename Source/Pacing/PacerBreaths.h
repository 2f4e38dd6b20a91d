// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Pacing/BreathGrid.h"
#include "Pacing/Pacer.h"

#include <optional>
#include <string>

namespace slackwater::pacing
{

/** The pacer's breaths in time: when each begins, and at what rate. */
class PacerBreaths
{
public:
    PacerBreaths (Pacer::Options options, BreathPattern p) noexcept : pacer (options), pattern (p) {}

    struct Breath
    {
        Seconds at;
        PaceEvent pace;
        std::string why;
    };

    /** Begins to pace at or after `at`: its first in-breath falls on the person's own, when that is known. When it
       paces already, it takes up the new target. */
    void begin (Bpm target, Seconds over, Seconds at, const BreathState&) noexcept;

    void end() noexcept { pacer.end(); }

    /** The next breath, if it begins before `until`. */
    [[nodiscard]] std::optional<Breath> next (Seconds until, const BreathState&);

    [[nodiscard]] std::optional<Bpm> rate() const noexcept { return pacer.rate(); }
    [[nodiscard]] bool hasSlowed() const noexcept { return pacer.hasSlowed(); }
    [[nodiscard]] bool hasBeenLeftAlone() const noexcept
    {
        return pacer.rate().has_value() && pacer.hasBeenLeftAlone();
    }

    /** When its in- or out-breaths are; empty before it has taken one. */
    [[nodiscard]] std::optional<BreathGrid> moments (Cue) const noexcept;

    /** What tells that the pacing has ended. */
    [[nodiscard]] PaceEvent farewell() const { return { std::nullopt, pattern, std::nullopt }; }

private:
    Pacer pacer;
    BreathPattern pattern;
    Seconds upcoming { 0.0 }, last { 0.0 }, period { 0.0 };
};

} // namespace slackwater::pacing
