// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Plan.h"
#include "Model/Units.h"

#include <string>
#include <variant>
#include <vector>

namespace slackwater
{

/** What the conductor tells the renderer, the window and the timeline, stamped in samples of session time.
    One contract line of the timeline each (design: command line). */
struct StartEvent
{
    std::string session;
    Seconds length { 0.0 };
    bool operator== (const StartEvent&) const = default;
};
struct EndEvent
{
    bool operator== (const EndEvent&) const = default;
};
struct SectionEvent
{
    std::string id, title;
    bool operator== (const SectionEvent&) const = default;
};
/** `speed`: 1 as recorded, less when speech follows a slow breath; it then sounds for say.length / speed. */
struct SayEvent
{
    PlannedSay say;
    double speed = 1.0;
    bool operator== (const SayEvent&) const = default;
};
struct RingEvent
{
    PlannedRing ring;
    bool operator== (const RingEvent&) const = default;
};
struct BedEvent
{
    std::optional<PlannedBed> bed;
    Seconds fade { 4.0 };
    bool operator== (const BedEvent&) const = default;
}; // empty: fade out
/** A silence begins; `length` is what is intended now and may still move by a breath, inside [least, most]. */
struct RestEvent
{
    Seconds length { 0.0 }, least { 0.0 }, most { 0.0 };
    bool operator== (const RestEvent&) const = default;
};
/** One breath of the pacer begins (its inhale), at this rate and pattern; the renderer's waves and the window's ring
   follow it. Empty rate: pacing has ended, the bed breathes by itself. `target` is where the session wants to go. */
struct PaceEvent
{
    std::optional<Bpm> rate;
    BreathPattern pattern;
    std::optional<Bpm> target;
    bool operator== (const PaceEvent&) const = default;
};
/** Whatever was said or rung before this fades out: somebody has moved on to another place. */
struct CutEvent
{
    Seconds fade { 0.25 };
    bool operator== (const CutEvent&) const = default;
};
/** What was heard, as the timeline keeps it: once a second. */
struct BreathEvent
{
    BreathState state;
    bool operator== (const BreathEvent&) const = default;
};
/** The guard ended the pacing. */
struct GuardEvent
{
    std::string reason;
    bool operator== (const GuardEvent&) const = default;
};

struct Event
{
    Samples at;
    std::variant<StartEvent, EndEvent, SectionEvent, SayEvent, RingEvent, BedEvent, RestEvent, PaceEvent, CutEvent,
                 BreathEvent, GuardEvent>
        what;
    std::string why;

    bool operator== (const Event&) const = default;
};

/** What a person may ask of the conductor while it plays; taken at its next tick. Pausing is not among them: a paused
    session's clock stands still, so the conductor never notices. */
struct TooMuchCommand
{
    bool operator== (const TooMuchCommand&) const = default;
}; // ends pacing at once, invites normal breathing
struct PaceAgainCommand
{
    bool operator== (const PaceAgainCommand&) const = default;
}; // the pacing that was ended is wanted again after all
struct SetLengthCommand
{
    Seconds length { 0.0 };
    bool operator== (const SetLengthCommand&) const = default;
}; // the session's new total length

struct SkipCommand
{
    bool operator== (const SkipCommand&) const = default;
}; // on to what is said or rung next, at once
/** Forwards or (negative) back through what is said and left unsaid; the end stays where it was promised, as far as
   rests can give way. */
struct MoveCommand
{
    Seconds by { 0.0 };
    bool operator== (const MoveCommand&) const = default;
};
struct SetBedCommand
{
    std::optional<PlannedBed> bed;
    bool operator== (const SetBedCommand&) const = default;
}; // another bed from now on, or none; crossfades

using Command =
    std::variant<TooMuchCommand, PaceAgainCommand, SetLengthCommand, SkipCommand, MoveCommand, SetBedCommand>;

} // namespace slackwater
