// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Engine/Render/EventQueue.h"
#include "Engine/Live/ListeningRing.h"
#include "Engine/Live/MicrophoneBreath.h"
#include "Engine/Render/Renderer.h"
#include "Engine/Render/TickLoop.h"
#include "Model/Tick.h"

#include <atomic>
#include <functional>
#include <span>
#include <vector>

namespace slackwater::engine
{

/** The live half of the loop: what was heard becomes breath, breath becomes events. Time is the count of samples
   played: tick k is done with all that was heard before its sample and nothing after it, however late or early the
   thread runs, so the same sound gives the same session.

    Threads: the analysis thread; send() from one other; hasCaughtUp() from any. */
class Analysis
{
public:
    struct Callbacks
    {
        std::function<void (const Event&)> onEvent;
        std::function<void (Samples, const BreathState&, std::span<const Command>)> onTick;
        std::function<void (Seconds expectedEnd, const BreathState&)> afterTick;
        std::function<void (const Event&)> onPast; // what was said before the session went on
    };

    /** microphone: told what is heard, when `source` is one that listens; else null. */
    Analysis (const Plan&, SampleRate, Renderer&, ListeningRing&, breath::BreathSource& source,
              MicrophoneBreath* microphone, Callbacks);

    /** Before begin(), for a session that was cut off: its ticks so far go through the conductor again, which then
       stands where it stood; onPast is told what it says. Words in whose middle it was cut off are said again, from a
       little before them; the bed fades in. The renderer has to begin at the first tick that is not among them. */
    void goOnAfter (std::span<const Tick> past);

    /** The first tick: before the first block is rendered, so that its events are in it. */
    void begin();

    /** Takes all that lies in the ring, and does the ticks that are due. */
    void catchUp();

    /** False: sixty-four are already waiting. */
    [[nodiscard]] bool send (const Command& command) noexcept { return commands.push (command); }

    /** How many frames of the device have been dealt with. */
    [[nodiscard]] std::int64_t listenedFrames() const noexcept { return listened.load (std::memory_order_acquire); }

private:
    void take (const ListeningRing::Block&);
    void listen (std::int64_t frames, bool isMoving);
    void listenToNothing (std::int64_t frames, bool isMoving);
    [[nodiscard]] std::int64_t untilNextTick() const;
    void tickIfDue();
    void tick();
    [[nodiscard]] TickLoop::Callbacks forLoop();

    SampleRate rate;
    Renderer& renderer;
    ListeningRing& ring;
    MicrophoneBreath* microphone;
    Callbacks callbacks;
    EventQueue<Command, 64> commands;
    TickLoop loop;
    std::vector<float> played; // since the last tick
    std::int64_t position = 0; // session samples that have been dealt with
    std::atomic<std::int64_t> listened { 0 };
};

} // namespace slackwater::engine
