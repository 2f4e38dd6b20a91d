// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/Cursor.h"
#include "Pacing/FillableLengths.h"
#include "Pacing/RestSolution.h"

#include <optional>
#include <string>
#include <vector>

namespace slackwater::pacing
{

/** The way through a plan: where it is, what comes next, and how what is left fits the time that is left. Decides how
    many rounds a repeat takes and which optional words are dropped; knows nothing of breath phases or events. */
class Itinerary
{
public:
    Itinerary (const Plan& planToFollow, Seconds length) : cursor (Cursor::atStart (planToFollow)), total (length) {}

    /** The step that comes next when it begins at `at`; null at the end. Enters and leaves repeats, leaves out optional
        words that do not fit. */
    [[nodiscard]] const PlannedStep* next (Seconds at, Tempo tempo);

    [[nodiscard]] const Cursor& place() const noexcept { return cursor; }
    void goTo (const Cursor& place) { cursor.levels = place.levels; }

    /** Whether words that lead the breath are said from here on, or passed over. */
    void setLed (bool isLed) noexcept { cursor.isLed = isLed; }
    void moveOn() noexcept { ++cursor.levels.back().next; }

    /** The moment in the breath that the next sound wants, if the step after the present one begins at `at`. */
    [[nodiscard]] Cue cueAfterThis (Seconds at, Tempo tempo) const;

    /** Whether after the next sound there are others that wait for a moment in the breath, the next one beginning at
     * `at`. */
    [[nodiscard]] bool cuesFollow (Seconds at, Tempo tempo) const;

    /** How what comes, beginning at `at`, fills the time until the end. */
    [[nodiscard]] const RestSolution& solution (Seconds at, Tempo tempo) const;

    /** The moments at which what comes after the present step may begin so that the end still lands on the length. */
    [[nodiscard]] std::vector<Fillable> momentsAfterThis (Tempo tempo) const;

    void setLength (Seconds length) noexcept { total = length; }

    /** Files of the sounds to come, soonest first. */
    [[nodiscard]] std::vector<std::string> files (std::size_t count) const;

private:
    /** The newest question about what comes, and its answer: the next is often the same, and else near. */
    struct Solved
    {
        Cursor from;
        Seconds left;
        Tempo tempo;
        RestSolution answer;
    };

    Cursor cursor;
    Seconds total;
    mutable std::optional<Solved> solved;
};

} // namespace slackwater::pacing
