// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fuzz/Promise.h"
#include "Model/Tick.h"
#include "Pacing/Conductor.h"

#include <algorithm>
#include <span>
#include <vector>

namespace slackwater::fuzz
{

/** Conducts a plan for two minutes of its time, nobody's breath being heard unless ticks say what was heard and asked.
    Events come in order, and the pacer never pulls up a body that nothing is known of. */
inline void walk (const Plan& plan, std::span<const Tick> past = {})
{
    constexpr std::size_t most = 1200;
    const SampleRate rate { 48000.0 };
    pacing::Conductor conductor { plan, rate };
    Samples last { 0 };
    auto fastest = plan.resting;
    for (std::size_t i = 0; i < most && ! conductor.isFinished(); ++i)
    {
        const Tick tick = i < past.size() ? past[i] : Tick {};
        if (tick.breath.rate)
            fastest = std::max (fastest, *tick.breath.rate);
        for (const auto& event : conductor.tick (tick.breath, tick.commands))
        {
            promise (event.at >= last, "events come in order");
            last = event.at;
            const auto* pace = std::get_if<PaceEvent> (&event.what);
            promise (pace == nullptr || ! pace->rate || pace->rate->value <= fastest.value + 1.0e-6,
                     "the pacer is no faster than the body was");
        }
        promise (conductor.expectedEnd() >= Seconds { 0.0 }, "a session ends");
        static_cast<void> (conductor.upcomingFiles (4));
    }
}

} // namespace slackwater::fuzz
