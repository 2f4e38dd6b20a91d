// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Model/Plan.h"

#include <memory>
#include <span>
#include <vector>

namespace slackwater::pacing
{

inline constexpr double ticksPerSecond = 10.0;

/** Events are stamped at least this far ahead of the tick that makes them, so that live audio is never late (files are
    opened long before: upcomingFiles). So short that words can answer an out-breath which has just begun: a tracker
   hears it within 0.3 s, a tick included, and 0.4 s after the onset still counts as on it (decision 0004). */
inline constexpr Seconds cueLead { 0.07 };

/** Turns a plan and live breath into events, ten ticks a second. A plain deterministic value machine: the same plan,
    rate, breath states and commands give the same events. Never on the audio thread. */
class Conductor
{
public:
    Conductor (Plan, SampleRate);
    ~Conductor();
    Conductor (Conductor&&) noexcept;
    Conductor& operator= (Conductor&&) noexcept;

    /** The position of the next tick, in samples of session time: round (k * rate / 10) for k = 0, 1, 2, … */
    [[nodiscard]] Samples nextTick() const noexcept;

    /** One tick. Events come in time order; all are stamped >= this tick + cueLead, except at tick 0, whose events may
        be stamped 0. An EndEvent is the last there is: it is stamped where the last sound has died away. */
    [[nodiscard]] std::vector<Event> tick (const BreathState&, std::span<const Command> = {});

    [[nodiscard]] bool isFinished() const noexcept;

    /** The files of the next sounds, soonest first, at most `count`: what a reader may open ahead. */
    [[nodiscard]] std::vector<std::string> upcomingFiles (std::size_t count) const;

    /** Where the session will end as things stand. */
    [[nodiscard]] Seconds expectedEnd() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace slackwater::pacing
