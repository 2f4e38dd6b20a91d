// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Segment.h"

#include <optional>
#include <string>

namespace slackwater::planning
{

/** How well a segment suits a person, and what made it so. */
struct Suitability
{
    double score = 0.0;
    std::string why;              // "suits a chair, a warm tone; your preferred voice"
};

/** A segment that is made for somebody else (another posture, another company, …) does not suit: empty. Otherwise each
    key it is made for and that the person has adds to its score; a thought pattern adds as much as the person has of it. */
[[nodiscard]] std::optional<Suitability> judge (const Segment&, const Profile&);

} // namespace slackwater::planning
