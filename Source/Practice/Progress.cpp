// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Progress.h"

#include "Planning/LengthRange.h"

#include <algorithm>
#include <span>
#include <utility>

namespace slackwater::practice
{

std::vector<OutlinedSection> outlineOf (const Plan& plan)
{
    std::vector<OutlinedSection> outline;
    Seconds before { 0.0 };
    for (const auto& step : plan.steps)
    {
        if (const auto* section = std::get_if<PlannedSection> (&step.what))
            outline.push_back ({ section->id, section->title, std::exchange (before, Seconds { 0.0 }), step.leads });
        else
            (outline.empty() ? before : outline.back().ideal) +=
                planning::lengthRangeOf (std::span { &step, 1 }, periodOf (plan.resting)).ideal;
    }
    return outline;
}

namespace
{

auto presentIn (const std::vector<OutlinedSection>& outline, const engine::PlayerState& state)
{
    return std::find_if (outline.begin(), outline.end(),
                         [&] (const auto& section) { return section.id == state.sectionId; });
}

/** Without what is passed over from here on. */
std::vector<OutlinedSection> wayOf (std::vector<OutlinedSection> outline, const engine::PlayerState& state)
{
    if (! state.pacingIsOff)
        return outline;
    const auto here = std::distance (outline.cbegin(), presentIn (outline, state));
    const auto ahead = here == std::ssize (outline) ? outline.begin() : outline.begin() + here + 1;
    outline.erase (std::remove_if (ahead, outline.end(), [] (const auto& section) { return section.leads; }),
                   outline.end());
    return outline;
}

} // namespace

bool isPassedOver (const std::vector<OutlinedSection>& outline, const engine::PlayerState& state)
{
    const auto here = presentIn (outline, state);
    return state.pacingIsOff && here != outline.end() && here->leads;
}

Progress progressOf (const std::vector<OutlinedSection>& all, const engine::PlayerState& state, Seconds sectionBegan)
{
    Progress progress;
    Seconds whole { 0.0 }, later { 0.0 };
    const auto outline = wayOf (all, state);
    const auto here = presentIn (outline, state);
    for (auto section = outline.begin(); section != outline.end(); ++section)
    {
        whole += section->ideal;
        if (here != outline.end() && section > here)
            later += section->ideal;
    }
    if (whole <= Seconds { 0.0 })
        return progress;
    for (const auto& section : outline)
        progress.shares.push_back (section.ideal / whole);
    if (here == outline.end())
        return progress;

    // What is left of this section is what the later ones, stretched as the whole session is, leave over.
    progress.current = static_cast<std::size_t> (std::distance (outline.begin(), here));
    const auto left = state.expectedEnd - state.position;
    const auto leftHere = std::max (Seconds { 0.0 }, left - later * (state.expectedEnd / whole));
    const auto passedHere = std::max (Seconds { 0.0 }, state.position - sectionBegan);
    const auto length = passedHere + leftHere;
    progress.inCurrent = length > Seconds { 0.0 } ? std::clamp (passedHere / length, 0.0, 1.0) : 1.0;
    return progress;
}

} // namespace slackwater::practice
