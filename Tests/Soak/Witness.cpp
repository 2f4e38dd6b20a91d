// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Soak/Witness.h"

#include "Pacing/Conductor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace slackwater::soak
{

namespace
{

constexpr Seconds oneTick { 0.1 }, roundings { 0.001 };
constexpr Seconds mostMissed { 2.0 }; // the contract: a session lands on its length, give or take this

} // namespace

Witness::Witness (const Plan& p, SampleRate r) : plan (p), rate (r), promised (p.length) {}

void Witness::wrong (const std::string& what)
{
    if (found.size() < 20)
        found.push_back (what);
}

void Witness::tick (const Tick& tick)
{
    const auto due = toSamples (Seconds { static_cast<double> (past.size()) / pacing::ticksPerSecond }, rate);
    if (tick.at != due)
        wrong ("tick " + std::to_string (past.size()) + " is at " + std::to_string (tick.at.value) + " instead of "
               + std::to_string (due.value));
    past.push_back (tick);
    if (end)
        wrong ("a tick after the end");
    for (const auto& command : tick.commands)
    {
        lastCommand = toSeconds (tick.at, rate);
        const auto* length = std::get_if<SetLengthCommand> (&command);
        isMoved =
            isMoved || std::holds_alternative<SkipCommand> (command) || std::holds_alternative<MoveCommand> (command);
        if (length != nullptr)
        {
            promised = length->length;
            isPromiseOpen = true;
        }
    }
}

void Witness::afterTick (Seconds expectedEnd)
{
    // A length that the session cannot have is not promised.
    if (isPromiseOpen && std::abs ((expectedEnd - promised).count()) > 0.5)
        isMoved = true;
    isPromiseOpen = false;
}

void Witness::leaveRest (Seconds at)
{
    if (! resting)
        return;
    const auto [began, rest] = *resting;
    resting.reset();
    if (lastCommand >= began - oneTick * 3.0) // somebody asked for something meanwhile
        return;
    const auto length = at - began;
    if (length >= rest.least - roundings && length <= rest.most + oneTick)
        return;
    char text[128];
    std::snprintf (text, sizeof text, "the rest at %.3f took %.3f s, of %.3f to %.3f", began.count(), length.count(),
                   rest.least.count(), rest.most.count());
    wrong (text);
}

void Witness::take (const RestEvent& rest, Seconds at)
{
    leaveRest (at);
    if (rest.least > rest.most + roundings || rest.length > rest.most + roundings)
        wrong ("a rest's range is none");
    resting = { at, rest };
}

void Witness::event (const Event& event)
{
    const auto at = toSeconds (event.at, rate);
    const auto now = past.empty() ? Seconds { 0.0 } : toSeconds (past.back().at, rate);
    static constexpr std::array names { "start", "end",  "section", "say",    "ring", "bed",
                                        "rest",  "pace", "cut",     "breath", "guard" };
    char where[96];
    std::snprintf (where, sizeof where, "%s at %.3f, told at %.3f, ", names.at (event.what.index()), at.count(),
                   now.count());
    if (past.size() > 1 && at < now + pacing::cueLead - roundings)
        wrong (std::string (where) + "comes too late");
    if (end)
        wrong (std::string (where) + "comes after the end");
    if (events.empty() && ! std::holds_alternative<StartEvent> (event.what))
        wrong ("the first event is no start");
    events.push_back (event);

    if (const auto* rest = std::get_if<RestEvent> (&event.what))
        take (*rest, at);
    else if (const auto* say = std::get_if<SayEvent> (&event.what))
    {
        leaveRest (at);
        if (at < sayEnds - roundings)
            wrong (std::string (where) + "is said into something else");
        if (! (say->speed >= 0.9 - 1.0e-9 && say->speed <= 1.0))
            wrong (std::string (where) + "is said at a speed that is none");
        sayEnds = at + say->say.length / say->speed;
    }
    else if (std::holds_alternative<RingEvent> (event.what))
        leaveRest (at);
    else if (std::holds_alternative<CutEvent> (event.what))
    {
        resting.reset();
        sayEnds = at;
    }
    else if (std::holds_alternative<GuardEvent> (event.what))
        resting.reset(); // the rest is broken off and begins anew
    else if (const auto* bed = std::get_if<BedEvent> (&event.what))
        beds.push_back (
            { event.at, Samples { event.at.value + toSamples (bed->fade, rate).value }, bed->bed.has_value() });
    else if (std::holds_alternative<EndEvent> (event.what))
    {
        leaveRest (at);
        end = at;
        if (const auto miss = missed(); miss && std::abs (miss->count()) > mostMissed.count())
            wrong ("the end is at " + std::to_string (at.count()) + ", promised was "
                   + std::to_string (promised.count()));
    }
}

std::optional<Seconds> Witness::missed() const noexcept
{
    return end && ! isMoved ? std::optional { *end - promised } : std::nullopt;
}

bool Witness::bedSoundsAt (Samples position) const noexcept
{
    const auto next =
        std::find_if (beds.begin(), beds.end(), [&] (const auto& change) { return change.from > position; });
    if (next == beds.begin() || ! std::prev (next)->sounds)
        return false;
    const auto& last = *std::prev (next);
    // A bed that follows a bed is crossfaded: something sounds all the time.
    const auto followsABed =
        std::prev (next) != beds.begin() && std::prev (next, 2)->sounds && position >= std::prev (next, 2)->whole;
    return position >= last.whole || (followsABed && last.from >= std::prev (next, 2)->whole);
}

void Witness::finish()
{
    if (! end)
        wrong ("it has no end");
    pacing::Conductor conductor { plan, rate };
    std::vector<Event> again;
    for (const auto& tick : past)
        for (auto& event : conductor.tick (tick.breath, tick.commands))
            again.push_back (std::move (event));
    if (again != events)
        wrong ("its ticks do not make the same events again");
}

} // namespace slackwater::soak
