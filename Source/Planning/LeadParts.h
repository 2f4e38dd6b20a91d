// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"

#include <compare>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace slackwater::planning
{

/** The parts of a session that lead the breath, or speak of the pacer: what is passed over once pacing has been ended.
    A part goes from the section that has a "pace" to the step that ends it ("pace": null); where nothing does, to the
    end of the last section but one. In a session's first section, where somebody arrives too, it begins with the line
    before the "pace". */
class LeadParts
{
public:
    explicit LeadParts (const Session&);

    [[nodiscard]] bool areEmpty() const noexcept { return parts.empty(); }
    [[nodiscard]] bool contain (std::size_t section, std::size_t step) const noexcept;

    /** The section has a "pace", or lies in such a part as a whole: its name speaks of it too. */
    [[nodiscard]] bool name (std::size_t section) const noexcept;

private:
    struct Place
    {
        std::size_t section = 0, step = 0;
        auto operator<=> (const Place&) const = default;
    };
    struct Part
    {
        Place begin, end; // end: the first step that is no longer in it
    };

    std::vector<Part> parts;
    std::vector<bool> named;
};

/** The roles that some session of the pack says where nothing leads: their words hold without a pacer too. */
[[nodiscard]] std::set<std::string> rolesSaidUnled (const Pack&);

} // namespace slackwater::planning
