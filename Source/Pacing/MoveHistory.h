// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/Itinerary.h"

#include <optional>
#include <vector>

namespace slackwater::pacing
{

/** A place that a person may move to: a sound's beginning, or somewhere in a rest. */
struct MoveTarget
{
    Cursor cursor;
    Seconds position { 0.0 };                 // of the step at the cursor, in what is heard
    Seconds passed { 0.0 };                   // of a rest, so much is over already
    std::vector<const PlannedStep*> onTheWay; // sections and paces between here and there: they are done at once
    const PlannedSection* section = nullptr;  // when going back: the section that it lies in
};

/** The places that a session has come through, and where a person may move from here. Positions are those of what was
    heard: somebody who goes back twice comes twice as far, however long they listened in between. */
class MoveHistory
{
public:
    /** A step that takes time begins at `at`. */
    void add (Seconds at, const Cursor& cursor, const PlannedSection* section)
    {
        steps.push_back ({ at - shift, cursor, section });
    }

    /** Where somebody arrives who moves `by` (back, when negative) at `now`, the step at `way` beginning at `at`. In
       words and bells it is their beginning, in a rest the place itself; beyond the beginning the first, beyond the end
       the last sound. What lies behind a place that somebody goes back to is forgotten: it will be passed again. */
    [[nodiscard]] std::optional<MoveTarget> moved (const Itinerary& way, Seconds at, Seconds now, Seconds by, Tempo);

    /** The next words or bell after the step at `way`; nothing when there are none. */
    [[nodiscard]] std::optional<MoveTarget> nextSound (Itinerary way, Seconds at, Tempo) const;

    /** From here on, what lies at the target is heard at `at`. */
    void arrived (const MoveTarget& target, Seconds at) noexcept { shift = at - target.position - target.passed; }

private:
    struct Step
    {
        Seconds position;
        Cursor cursor;
        const PlannedSection* section;
    };

    [[nodiscard]] std::optional<MoveTarget> ahead (Itinerary way, Seconds at, Seconds target, Tempo) const;
    [[nodiscard]] std::optional<MoveTarget> back (Seconds position);

    std::vector<Step> steps;
    Seconds shift { 0.0 }; // of the session's time against positions
};

} // namespace slackwater::pacing
