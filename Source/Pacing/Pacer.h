// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Units.h"

#include <algorithm>
#include <optional>

namespace slackwater::pacing
{

/** The guide for the breath: begins at the person's own rate and leads it, a little at a time, towards a target.

    When the breath follows, it goes on; when the breath does not, or is lost, it waits, then comes back towards it.
   With no breath to hear it goes by time alone. It never goes below `floor`, and never pulls a body up: a breath that
   is slower than `floor` already is left alone, and on its way back, or where it follows, it stops at the breath's own
   rate, and at the resting rate, or at the rate it began with where that was faster. It never hurries: down by at most
   `fastestDescentBpmPerMinute` far from the target and a quarter of that near it (Docs/practice.md). */
class Pacer
{
public:
    struct Options
    {
        Bpm resting { 14.0 };
        Bpm floor { 5.0 }; // the profile's slowest rate; the resting rate where that is slower
        bool leads = true; // false: only ever follows the breath
    };

    static constexpr double fastestDescentBpmPerMinute = 1.0;
    static constexpr double followToleranceBpm = 1.0,
                            followToleranceShare = 0.1; // so near to where it led is "follows"
    static constexpr double leadInTolerances = 1.25;    // how far below the measured rate it goes, at most
    static constexpr Seconds patience { 30.0 };         // waits so long for a breath that does not follow
    static constexpr Seconds surrender { 120.0 };       // the guard's figure: then it has come back
    static constexpr double returnBpmPerMinute = 2.0;
    static constexpr double noticeableBpm = 0.25; // so much slower than at its beginning is "slow breathing"

    explicit Pacer (Options) noexcept;

    /** Begins to lead, at the measured rate, or the resting rate when there is none. `over`: how long the way takes at
       the least. With leading switched off, it follows. A breath slower than `floor`: there is nothing to lead, and no
       rate(). */
    void begin (Bpm target, Seconds over, const BreathState&) noexcept;

    /** The next breath of the pacer, after `elapsed` at the present rate. */
    void step (Seconds elapsed, const BreathState&) noexcept;

    void end() noexcept { current.reset(); }

    [[nodiscard]] std::optional<Bpm> rate() const noexcept { return current; }
    [[nodiscard]] Bpm target() const noexcept { return goal; }
    [[nodiscard]] bool hasSlowed() const noexcept { return current && ledTo.value <= beganAt.value - noticeableBpm; }
    [[nodiscard]] bool isFollowed() const noexcept { return notFollowedFor == Seconds { 0.0 }; }
    [[nodiscard]] bool hasBeenLeftAlone() const noexcept { return notFollowedFor >= surrender; }

private:
    [[nodiscard]] double tolerance() const noexcept;
    [[nodiscard]] Bpm ceiling() const noexcept { return std::max (options.resting, beganAt); }
    void lead (Seconds elapsed, std::optional<Bpm> measured) noexcept;
    void comeBack (Seconds elapsed, Bpm measured) noexcept;

    Options options;
    std::optional<Bpm> current;
    Bpm goal { 6.0 }, beganAt { 14.0 };
    Bpm ledTo { 14.0 }; // the lowest it has led to: where the breath must come to have followed
    double plannedBpmPerMinute = fastestDescentBpmPerMinute;
    Seconds notFollowedFor { 0.0 }, unheardFor { 0.0 };
    bool wasHeard = false;
};

} // namespace slackwater::pacing
