// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Practice/Recording.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace slackwater::practice
{

/** A Recording of a session that plays now, made and written on a thread of its own: a disk that does not answer delays
    no word. What comes meanwhile waits in memory, a few hundred bytes a tick.

    Threads: event() and tick() on one, the rest on the owner's, after it. Destroyed without finish() it writes what it
    was told. */
class LiveRecording
{
public:
    /** Makes the recording; called once, on its thread. */
    using Create = std::function<Result<Recording>()>;

    explicit LiveRecording (Create);
    ~LiveRecording();
    LiveRecording (const LiveRecording&) = delete;
    LiveRecording& operator= (const LiveRecording&) = delete;

    void event (const Event&);
    void tick (Samples, const BreathState&, std::span<const Command>);

    /** Waits until all is written. Errors: what could not be, from the beginning on. */
    [[nodiscard]] Result<void> finish();

private:
    using Told = std::variant<Tick, Event>;

    void put (Told);
    void run (const Create&);
    void stop();

    std::optional<Result<Recording>> recording; // its thread's; after that has ended, the owner's
    std::mutex mutex;                           // guards the two below, and is never held while something is written
    std::deque<Told> waiting;
    bool shouldStop = false;
    std::condition_variable changed;
    std::thread thread;
};

} // namespace slackwater::practice
