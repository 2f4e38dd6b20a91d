// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Event.h"
#include "Model/Units.h"

#include <optional>
#include <span>

namespace slackwater::breath
{

/** What a source is told at each tick of the conductor. */
struct SourceTick
{
    Seconds now { 0.0 };            // session time of this tick
    std::optional<PaceEvent> pacer; // the pacer's newest breath, if one is pacing (a simulated breather follows it)
    std::span<const float> played;  // what the renderer made since the last tick, mono, at `rate`: the echo reference
    SampleRate rate;
};

/** Where breath comes from: a microphone, a recording, a trace, a simulated breather, or nowhere.
    Called once a tick (10 Hz) with rising times, on one thread; never on the audio thread. Times in the returned state
    are session time. */
class BreathSource
{
public:
    virtual ~BreathSource() = default;

    [[nodiscard]] virtual BreathState advance (const SourceTick&) = 0;
};

/** No breath is heard: pacing goes on by time. */
class NoBreath final : public BreathSource
{
public:
    [[nodiscard]] BreathState advance (const SourceTick& moment) override
    {
        BreathState state;
        state.time = moment.now;
        return state;
    }
};

} // namespace slackwater::breath
