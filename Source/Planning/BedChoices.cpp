// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/BedChoices.h"

#include "Model/ProcessorNames.h"

#include <algorithm>
#include <cctype>

namespace slackwater::planning
{

namespace
{

/** "bed.room": Room. */
std::string nameOf (const Bed& bed)
{
    auto name = ! bed.processor.empty()
                    ? bed.processor
                    : bed.role.substr (bed.role.rfind ('.') == std::string::npos ? 0 : bed.role.rfind ('.') + 1);
    std::replace_if (name.begin(), name.end(), [] (char c) { return c == '-' || c == '_'; }, ' ');
    if (! name.empty())
        name.front() = static_cast<char> (std::toupper (static_cast<unsigned char> (name.front())));
    return name;
}

bool isSame (const Bed& a, const Bed& b) { return a.processor == b.processor && a.role == b.role; }

} // namespace

std::vector<BedChoice> bedChoices (const Pack& pack)
{
    std::vector<BedChoice> choices;
    const auto add = [&] (const Bed& bed, std::string file)
    {
        const auto isThere =
            std::any_of (choices.begin(), choices.end(), [&] (const auto& c) { return isSame (c.bed->bed, bed); });
        if (! isThere)
            choices.push_back ({ nameOf (bed), PlannedBed { bed, std::move (file) } });
    };

    for (const auto& session : pack.sessions)
    {
        if (! session.bed)
            continue;
        if (isBedProcessor (session.bed->processor))
            add (*session.bed, "");
        else if (! session.bed->role.empty())
        {
            const auto segment = std::find_if (pack.segments.begin(), pack.segments.end(),
                                               [&] (const auto& s) { return s.role == session.bed->role; });
            if (segment != pack.segments.end())
                add (*session.bed, segment->file);
        }
    }
    for (const auto& processor : bedProcessors)
    {
        Bed bed;
        bed.processor = processor;
        add (bed, "");
    }
    choices.push_back ({ "Silence", std::nullopt });
    return choices;
}

std::size_t chosenBed (const std::vector<BedChoice>& choices, const std::optional<PlannedBed>& bed)
{
    const auto found = std::find_if (choices.begin(), choices.end(), [&] (const auto& c)
    { return c.bed.has_value() == bed.has_value() && (! bed || isSame (c.bed->bed, bed->bed)); });
    return found != choices.end() ? static_cast<std::size_t> (std::distance (choices.begin(), found))
                                  : choices.size() - 1;
}

} // namespace slackwater::planning
