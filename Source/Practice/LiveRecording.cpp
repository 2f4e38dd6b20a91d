// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/LiveRecording.h"

#include <utility>

namespace slackwater::practice
{

LiveRecording::LiveRecording (Create create) : thread ([this, create = std::move (create)] { run (create); }) {}

LiveRecording::~LiveRecording() { stop(); }

void LiveRecording::event (const Event& event) { put (event); }

void LiveRecording::tick (Samples at, const BreathState& breath, std::span<const Command> commands)
{
    put (Tick { at, breath, { commands.begin(), commands.end() } });
}

void LiveRecording::put (Told told)
{
    {
        const std::scoped_lock lock (mutex);
        waiting.push_back (std::move (told));
    }
    changed.notify_one();
}

void LiveRecording::run (const Create& create)
{
    recording.emplace (create());
    for (auto isOver = false; ! isOver;)
    {
        std::deque<Told> told;
        {
            std::unique_lock lock (mutex);
            changed.wait (lock, [this] { return shouldStop || ! waiting.empty(); });
            told.swap (waiting);
            isOver = shouldStop;
        }
        if (! *recording)
            continue; // finish() tells
        for (const auto& each : told)
            if (const auto* tick = std::get_if<Tick> (&each))
                (*recording)->tick (tick->at, tick->breath, tick->commands);
            else
                (*recording)->event (std::get<Event> (each));
    }
}

void LiveRecording::stop()
{
    {
        const std::scoped_lock lock (mutex);
        shouldStop = true;
    }
    changed.notify_one();
    if (thread.joinable())
        thread.join();
}

Result<void> LiveRecording::finish()
{
    stop();
    return *recording ? (*recording)->finish() : fail (recording->error());
}

} // namespace slackwater::practice
