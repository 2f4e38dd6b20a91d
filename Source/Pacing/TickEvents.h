// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace slackwater::pacing
{

/** One tick's events in the order in which they happen. The end is the last of all: what is stamped for the same moment
   comes before it, what would come later never does. */
[[nodiscard]] inline std::vector<Event> inOrder (std::vector<Event> events)
{
    std::stable_sort (events.begin(), events.end(), [] (const Event& a, const Event& b) { return a.at < b.at; });
    const auto end = std::find_if (events.begin(), events.end(),
                                   [] (const Event& event) { return std::holds_alternative<EndEvent> (event.what); });
    if (end == events.end())
        return events;
    const auto after = std::find_if (end, events.end(), [&] (const Event& event) { return end->at < event.at; });
    std::rotate (end, end + 1, after);
    events.erase (after, events.end());
    return events;
}

} // namespace slackwater::pacing
