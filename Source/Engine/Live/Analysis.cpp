// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/Analysis.h"

#include <algorithm>
#include <limits>
#include <variant>

namespace slackwater::engine
{

Analysis::Analysis (const Plan& plan, SampleRate sampleRate, Renderer& r, ListeningRing& l, breath::BreathSource& s,
                    MicrophoneBreath* m, Callbacks c)
    : rate (sampleRate), renderer (r), ring (l), source (s), microphone (m), callbacks (std::move (c)),
      conductor (plan, sampleRate)
{
}

void Analysis::goOnAfter (std::span<const Tick> past)
{
    constexpr Seconds bedFadeIn { 4.0 }, beforeTheWords { 3.0 };
    std::optional<Event> bed, words;
    for (const auto& tick : past)
    {
        const breath::SourceTick moment { toSeconds (conductor.nextTick(), rate), pacer, {}, rate };
        if (microphone == nullptr)
            static_cast<void> (
                source.advance (moment)); // a recording or a simulated breather has come as far as the session
        for (auto& event : conductor.tick (tick.breath, tick.commands))
        {
            if (const auto* pace = std::get_if<PaceEvent> (&event.what))
                follow (*pace, event);
            if (std::holds_alternative<BedEvent> (event.what))
                bed = event;
            if (std::holds_alternative<SayEvent> (event.what))
                words = event;
            if (callbacks.onPast)
                callbacks.onPast (event);
            waiting.push_back (std::move (event));
        }
        const auto isPast = [now = conductor.nextTick()] (const Event& event) { return event.at < now; };
        waiting.erase (waiting.begin(), std::find_if_not (waiting.begin(), waiting.end(), isPast));
    }

    const auto here = conductor.nextTick();
    position = here.value;
    if (bed && bed->at < here && std::get<BedEvent> (bed->what).bed)
        waiting.insert (waiting.begin(),
                        { here, BedEvent { std::get<BedEvent> (bed->what).bed, bedFadeIn }, "the session goes on" });
    if (words && words->at < here)
    {
        const auto& say = std::get<SayEvent> (words->what);
        const auto began = toSeconds (words->at, rate), now = toSeconds (here, rate);
        if (began + say.say.length / say.speed > now)
            static_cast<void> (send (MoveCommand { began - beforeTheWords - now }));
    }
    if (! past.empty())
        renderer.expect (conductor.upcomingFiles (4));
}

void Analysis::follow (const PaceEvent& pace, const Event& event)
{
    pacer = pace.rate ? std::optional { pace } : std::nullopt;
    pacerBreaths.push_back (event);
}

void Analysis::begin() { tickIfDue(); }

void Analysis::catchUp()
{
    pushWaiting();
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
    return conductor.isFinished() ? std::numeric_limits<std::int64_t>::max()
                                  : std::max<std::int64_t> (1, conductor.nextTick().value - position);
}

void Analysis::tickIfDue()
{
    if (conductor.isFinished())
        played.clear();
    else if (position >= conductor.nextTick().value)
        tick();
}

void Analysis::tick()
{
    const auto now = conductor.nextTick();
    if (microphone != nullptr)
        microphone->setGuide (shownByPacer (now));
    const auto breath = source.advance ({ toSeconds (now, rate), pacer, played, rate });
    played.clear();

    asked.clear();
    for (Command command; commands.pop (command);)
        asked.push_back (command);
    if (callbacks.onTick)
        callbacks.onTick (now, breath, asked);
    const auto events = conductor.tick (breath, asked);
    for (const auto& event : events)
    {
        if (const auto* pace = std::get_if<PaceEvent> (&event.what))
            follow (*pace, event);
        waiting.push_back (event);
    }
    pushWaiting(); // sound first, then whoever writes files
    for (const auto& event : events)
        if (callbacks.onEvent)
            callbacks.onEvent (event);
    if (! events.empty())
        renderer.expect (conductor.upcomingFiles (4));
    if (callbacks.afterTick)
        callbacks.afterTick (conductor.expectedEnd(), breath);
}

/** What a person who follows the pacer does now: the tracker learns from it which half is the out-breath. */
BreathPhase Analysis::shownByPacer (Samples now)
{
    while (pacerBreaths.size() > 1 && pacerBreaths[1].at <= now)
        pacerBreaths.pop_front();
    if (pacerBreaths.empty() || pacerBreaths.front().at > now)
        return BreathPhase::unknown;
    const auto& breath = std::get<PaceEvent> (pacerBreaths.front().what);
    if (! breath.rate)
        return BreathPhase::unknown;
    const auto share =
        toSeconds (Samples { now.value - pacerBreaths.front().at.value }, rate) / periodOf (*breath.rate);
    const auto& pattern = breath.pattern;
    if (share < pattern.inhale)
        return BreathPhase::inhale;
    if (share < pattern.inhale + pattern.holdIn)
        return BreathPhase::hold;
    return share < pattern.inhale + pattern.holdIn + pattern.exhale ? BreathPhase::exhale : BreathPhase::hold;
}

void Analysis::pushWaiting()
{
    auto sent = waiting.begin();
    while (sent != waiting.end() && renderer.push (*sent))
        ++sent;
    waiting.erase (waiting.begin(), sent);
}

} // namespace slackwater::engine
