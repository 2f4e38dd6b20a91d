// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/Analysis.h"

#include "Engine/Mix/FadeLengths.h"
#include "Words/Playing.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <variant>

namespace slackwater::engine
{

Analysis::Analysis (const Plan& plan, SampleRate sampleRate, Renderer& r, ListeningRing& l, breath::BreathSource& s,
                    MicrophoneBreath* m, Callbacks c)
    : rate (sampleRate), renderer (r), ring (l), microphone (m), callbacks (std::move (c)),
      loop (plan, sampleRate, r, s, forLoop())
{
}

TickLoop::Callbacks Analysis::forLoop()
{
    TickLoop::Callbacks wanted;
    if (microphone != nullptr)
        wanted.onShown = [this] (BreathPhase phase) { microphone->setGuide (phase); };
    wanted.commandsAt = [this] (Samples)
    {
        std::vector<Command> asked;
        for (Command command; commands.pop (command);)
            asked.push_back (command);
        return asked;
    };
    wanted.onTick = callbacks.onTick;
    wanted.onEvent = callbacks.onEvent;
    return wanted;
}

void Analysis::goOnAfter (std::span<const Tick> past)
{
    constexpr Seconds beforeTheWords { 3.0 };
    std::optional<Event> bed, words;
    for (const auto& tick : past)
        // A recording or a simulated breather has come as far as the session; a microphone hears what comes now.
        for (auto& event : loop.repeat (tick, microphone == nullptr))
        {
            if (callbacks.onPast)
                callbacks.onPast (event);
            if (std::holds_alternative<BedEvent> (event.what))
                bed = std::move (event);
            else if (std::holds_alternative<SayEvent> (event.what))
                words = std::move (event);
        }

    const auto here = loop.conductor().nextTick();
    position = here.value;
    if (bed && bed->at < here && std::get<BedEvent> (bed->what).bed)
        loop.sayFirst ({ here, BedEvent { std::get<BedEvent> (bed->what).bed, fades::bedGoingOn },
                         words::say (words::playing::goesOn) });
    if (words && words->at < here)
    {
        const auto& say = std::get<SayEvent> (words->what);
        const auto began = toSeconds (words->at, rate), now = toSeconds (here, rate);
        if (began + say.say.length / say.speed > now)
            static_cast<void> (send (MoveCommand { began - beforeTheWords - now }));
    }
    if (! past.empty())
        renderer.expect (loop.conductor().upcomingFiles (4));
}

void Analysis::begin() { tickIfDue(); }

void Analysis::catchUp()
{
    loop.push();
    ListeningRing::Block block;
    while (ring.nextBlock (block))
        take (block);
}

void Analysis::take (const ListeningRing::Block& block)
{
    listenToNothing (block.lostMoved, true);
    listenToNothing (block.lost - block.lostMoved, false);
    listen (block.moved, true);
    listen (block.frames - block.moved, false);
    listened.fetch_add (block.lost + block.frames, std::memory_order_release);
}

void Analysis::listen (std::int64_t frames, bool isMoving)
{
    while (frames > 0)
    {
        const auto most = isMoving ? std::min (frames, untilNextTick()) : frames;
        const auto piece = ring.peek (static_cast<std::size_t> (most));
        const auto count = static_cast<std::int64_t> (piece.microphone.size());
        if (count == 0)
            return;
        if (microphone != nullptr)
            microphone->listen (piece.microphone, piece.played);
        if (isMoving)
            played.insert (played.end(), piece.played.begin(), piece.played.end());
        ring.take (static_cast<std::size_t> (count));
        frames -= count;
        if (isMoving)
        {
            position += count;
            tickIfDue();
        }
    }
}

void Analysis::listenToNothing (std::int64_t frames, bool isMoving)
{
    while (frames > 0)
    {
        const auto count = isMoving ? std::min (frames, untilNextTick()) : frames;
        if (microphone != nullptr)
            microphone->missed (count);
        frames -= count;
        if (isMoving)
        {
            played.insert (played.end(), static_cast<std::size_t> (count), 0.0f);
            position += count;
            tickIfDue();
        }
    }
}

std::int64_t Analysis::untilNextTick() const
{
    return loop.conductor().isFinished() ? std::numeric_limits<std::int64_t>::max()
                                         : std::max<std::int64_t> (1, loop.conductor().nextTick().value - position);
}

void Analysis::tickIfDue()
{
    if (loop.conductor().isFinished())
        played.clear();
    else if (position >= loop.conductor().nextTick().value)
        tick();
}

void Analysis::tick()
{
    const auto breath = loop.tick (played);
    played.clear();
    if (loop.hasSpoken())
        renderer.expect (loop.conductor().upcomingFiles (4));
    if (callbacks.afterTick)
        callbacks.afterTick (loop.conductor().expectedEnd(), breath);
}

} // namespace slackwater::engine
