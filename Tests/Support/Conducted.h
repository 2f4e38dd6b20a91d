// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Pacing/Conductor.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace slackwater::test
{

/** A session conducted to its end, without audio. */
struct Conducted
{
    std::vector<Event> events;
    SampleRate rate { 48000.0 };
    bool finished = false;

    template <typename What>
    [[nodiscard]] std::vector<std::pair<Seconds, What>> all() const
    {
        std::vector<std::pair<Seconds, What>> found;
        for (const auto& event : events)
            if (const auto* what = std::get_if<What> (&event.what))
                found.emplace_back (toSeconds (event.at, rate), *what);
        return found;
    }

    [[nodiscard]] Seconds length() const
    {
        return events.empty() ? Seconds { 0.0 } : toSeconds (events.back().at, rate);
    }
};

/** Commands by the tick at which they are given. */
using Commands = std::map<int, Command>;

inline Conducted conduct (const Plan& plan, breath::BreathSource& source, const Commands& commands = {},
                          SampleRate rate = { 48000.0 })
{
    Conducted conducted;
    conducted.rate = rate;
    pacing::Conductor conductor { plan, rate };
    std::optional<PaceEvent> pacer;
    const auto most = static_cast<int> (plan.length.count() * 10.0 * 4.0) + 6000;
    for (int tick = 0; tick < most && ! conductor.isFinished(); ++tick)
    {
        breath::SourceTick moment;
        moment.now = toSeconds (conductor.nextTick(), rate);
        moment.pacer = pacer;
        moment.rate = rate;
        const auto state = source.advance (moment);
        const auto command = commands.find (tick);
        const auto events =
            command == commands.end() ? conductor.tick (state) : conductor.tick (state, { &command->second, 1 });
        for (const auto& event : events)
            if (const auto* pace = std::get_if<PaceEvent> (&event.what))
                pacer = pace->rate ? std::optional (*pace) : std::nullopt;
        conducted.events.insert (conducted.events.end(), events.begin(), events.end());
    }
    conducted.finished = conductor.isFinished();
    return conducted;
}

} // namespace slackwater::test
