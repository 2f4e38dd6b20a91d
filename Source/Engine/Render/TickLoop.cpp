// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Render/TickLoop.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace slackwater::engine
{

TickLoop::TickLoop (const Plan& plan, SampleRate r, Renderer& to, breath::BreathSource& from, Callbacks c)
    : rate (r), renderer (to), source (from), callbacks (std::move (c)), conducting (plan, r)
{
}

BreathState TickLoop::tick (std::span<const float> played)
{
    const auto now = conducting.nextTick();
    const auto shown = shownByPacer (now);
    if (callbacks.onShown)
        callbacks.onShown (shown);
    const auto breath = source.advance ({ toSeconds (now, rate), pacer, played, rate });
    const auto commands = callbacks.commandsAt ? callbacks.commandsAt (now) : std::vector<Command> {};
    if (callbacks.onTick)
        callbacks.onTick (now, breath, commands);
    const auto events = conducting.tick (breath, commands);
    for (const auto& event : events)
    {
        follow (event);
        waiting.push_back (event);
    }
    push(); // sound first, then whoever writes files
    if (callbacks.onEvent)
        for (const auto& event : events)
            callbacks.onEvent (event);
    spoke = ! events.empty();
    return breath;
}

std::vector<Event> TickLoop::repeat (const Tick& tick, bool follows)
{
    const breath::SourceTick moment { toSeconds (conducting.nextTick(), rate), pacer, {}, rate };
    if (follows)
        static_cast<void> (source.advance (moment));
    auto events = conducting.tick (tick.breath, tick.commands);
    for (const auto& event : events)
    {
        follow (event);
        waiting.push_back (event);
    }
    const auto isPast = [now = conducting.nextTick()] (const Event& event) { return event.at < now; };
    waiting.erase (waiting.begin(), std::find_if_not (waiting.begin(), waiting.end(), isPast));
    return events;
}

void TickLoop::push()
{
    auto sent = waiting.begin();
    while (sent != waiting.end() && renderer.push (*sent))
        ++sent;
    waiting.erase (waiting.begin(), sent);
}

void TickLoop::follow (const Event& event)
{
    const auto* pace = std::get_if<PaceEvent> (&event.what);
    if (pace == nullptr)
        return;
    pacer = pace->rate ? std::optional { *pace } : std::nullopt;
    pacerBreaths.push_back (event);
}

/** What a person who follows the pacer does now: the tracker learns from it which half is the out-breath. */
BreathPhase TickLoop::shownByPacer (Samples now)
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
    return phaseAt (breath.pattern, share);
}

} // namespace slackwater::engine
