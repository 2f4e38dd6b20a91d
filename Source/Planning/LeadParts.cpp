// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/LeadParts.h"

#include <algorithm>
#include <optional>
#include <span>

namespace slackwater::planning
{

namespace
{

/** What a step does to the pacing, repeats and all. */
struct Pacing
{
    bool begins = false, isOnAfter = false;
};

Pacing after (std::span<const Step> steps, Pacing pacing)
{
    for (const auto& step : steps)
    {
        if (const auto* pace = std::get_if<PaceStep> (&step.what))
        {
            pacing.begins = pacing.begins || pace->to.has_value();
            pacing.isOnAfter = pace->to.has_value();
        }
        else if (const auto* repeat = std::get_if<RepeatStep> (&step.what))
            pacing = after (repeat->steps, pacing);
    }
    return pacing;
}

/** Where the part begins that `step` of the first section starts to lead. */
std::size_t lineBefore (const std::vector<Step>& steps, std::size_t step)
{
    for (auto i = step; i > 0; --i)
        if (std::holds_alternative<SayStep> (steps[i - 1].what))
            return i - 1;
    return step;
}

void addRoles (std::span<const Step> steps, std::set<std::string>& roles)
{
    for (const auto& step : steps)
    {
        if (const auto* say = std::get_if<SayStep> (&step.what))
            roles.insert (say->role);
        else if (const auto* repeat = std::get_if<RepeatStep> (&step.what))
            addRoles (repeat->steps, roles);
    }
}

} // namespace

LeadParts::LeadParts (const Session& session) : named (session.sections.size(), false)
{
    const auto& sections = session.sections;
    std::optional<Place> open; // where the part begins that has not ended yet
    Pacing pacing;
    for (std::size_t s = 0; s < sections.size(); ++s)
        for (std::size_t i = 0; i < sections[s].steps.size(); ++i)
        {
            const auto wasOn = pacing.isOnAfter;
            pacing = after (std::span { &sections[s].steps[i], 1 }, { false, wasOn });
            if (pacing.begins && ! open)
                open = Place { s, s == 0 ? lineBefore (sections[s].steps, i) : 0 };
            if (pacing.begins && s > 0)
                named[s] = true;
            if (open && ! pacing.isOnAfter)
            {
                parts.push_back ({ *open, { s, wasOn && ! pacing.begins ? i : i + 1 } });
                open.reset();
            }
        }
    if (open)
    {
        const auto last = sections.size() - 1;
        parts.push_back ({ *open, { named[last] || open->section == last ? sections.size() : last, 0 } });
    }
    for (std::size_t s = 0; s < sections.size(); ++s)
        for (const auto& part : parts)
            named[s] = named[s] || (part.begin <= Place { s, 0 } && Place { s + 1, 0 } <= part.end);
}

bool LeadParts::contain (std::size_t section, std::size_t step) const noexcept
{
    const Place place { section, step };
    return std::any_of (parts.begin(), parts.end(),
                        [&] (const Part& part) { return part.begin <= place && place < part.end; });
}

bool LeadParts::name (std::size_t section) const noexcept { return named[section]; }

std::set<std::string> rolesSaidUnled (const Pack& pack)
{
    std::set<std::string> roles;
    for (const auto& session : pack.sessions)
    {
        const LeadParts parts { session };
        for (std::size_t s = 0; s < session.sections.size(); ++s)
            for (std::size_t i = 0; i < session.sections[s].steps.size(); ++i)
                if (! parts.contain (s, i))
                    addRoles (std::span { &session.sections[s].steps[i], 1 }, roles);
    }
    return roles;
}

} // namespace slackwater::planning
