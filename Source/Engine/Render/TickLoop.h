// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Engine/Render/Renderer.h"
#include "Model/Tick.h"
#include "Pacing/Conductor.h"

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace slackwater::engine
{

/** Where breath and session meet, ten times a second of session samples: what was heard becomes breath, breath becomes
    events, and these go to the renderer. Live and offline do this alike, which is why a replay makes the same bits;
    whoever renders says when a tick is due (conductor().nextTick()). One thread. */
class TickLoop
{
public:
    struct Callbacks
    {
        std::function<void (BreathPhase)> onShown; // before breath is asked for: what who follows the pacer does now
        std::function<std::vector<Command> (Samples tick)> commandsAt; // what a person asks at that tick
        std::function<void (Samples, const BreathState&, std::span<const Command>)> onTick; // before that tick's events
        std::function<void (const Event&)> onEvent; // in time order, when the renderer has it already
    };

    TickLoop (const Plan&, SampleRate, Renderer&, breath::BreathSource&, Callbacks);

    /** The tick that is due. `played`: what the renderer made since the last one, mono. Gives what was heard;
       `hasSpoken` tells whether there were events. */
    BreathState tick (std::span<const float> played);
    [[nodiscard]] bool hasSpoken() const noexcept { return spoke; }

    /** One that was done before a session was cut off: conductor and pacer come to where they were, and the source too,
        where it `follows` time by itself. Gives what was said then; what of it is still to come goes to the renderer.
     */
    std::vector<Event> repeat (const Tick&, bool follows);

    /** Before all that waits for the renderer. */
    void sayFirst (Event event) { waiting.insert (waiting.begin(), std::move (event)); }

    /** As much of what waits as the renderer's queue takes. */
    void push();

    [[nodiscard]] const pacing::Conductor& conductor() const noexcept { return conducting; }

private:
    void follow (const Event&);
    [[nodiscard]] BreathPhase shownByPacer (Samples now);

    SampleRate rate;
    Renderer& renderer;
    breath::BreathSource& source;
    Callbacks callbacks;
    pacing::Conductor conducting;
    std::vector<Event> waiting; // said, but the renderer's queue was full
    std::optional<PaceEvent> pacer;
    std::deque<Event> pacerBreaths; // the one that is shown, and those stamped ahead
    bool spoke = false;
};

} // namespace slackwater::engine
