// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Shortlist.h"

#include <algorithm>
#include <utility>

namespace slackwater::planning
{

Shortlist::Shortlist (const Profile& profile, std::size_t m) : judge (profile), most (std::max<std::size_t> (1, m)) {}

void Shortlist::offer (const Segment& segment)
{
    kind.assign (segment.role).append (1, '\0').append (segment.voice);
    auto& held = kinds[kind];
    const auto place = offered++;
    const auto fit = judge.fit (segment);
    if (held.size() == most)
    {
        if (fit <= held.front().fit) // of equals the earlier stays
            return;
        std::pop_heap (held.begin(), held.end());
        held.pop_back();
    }
    held.push_back ({ segment, fit, place });
    std::push_heap (held.begin(), held.end());
}

std::vector<Segment> Shortlist::take()
{
    std::vector<Held*> inOrder;
    for (auto& [name, held] : kinds)
        for (auto& one : held)
            inOrder.push_back (&one);
    std::sort (inOrder.begin(), inOrder.end(), [] (const Held* a, const Held* b) { return a->place < b->place; });

    std::vector<Segment> taken;
    taken.reserve (inOrder.size());
    for (auto* one : inOrder)
        taken.push_back (std::move (one->segment));
    kinds.clear();
    offered = 0;
    return taken;
}

} // namespace slackwater::planning
