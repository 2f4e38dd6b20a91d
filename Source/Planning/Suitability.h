// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Segment.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace slackwater::planning
{

/** Knows one person, and says how well segments suit them. A segment that is made for somebody else (another posture,
    another company, …) does not suit. Otherwise each key it is made for and that the person has adds to its score; a
    thought pattern adds as much as the person has of it. The profile has to stay. */
class Judge
{
public:
    explicit Judge (const Profile&);

    /** Empty: it does not suit. Packs may hold a hundred thousand segments: this makes no words. */
    [[nodiscard]] std::optional<double> score (const Segment&) const;

    /** What made it so: "for the chair, a warm tone, the voice you prefer". */
    [[nodiscard]] std::string why (const Segment&) const;

private:
    struct Key
    {
        std::string_view name;
        double weight;
        const std::string& value;
        std::string words;
    };

    /** Calls because (score, words) for each reason; false when it does not suit. */
    template <typename Because>
    bool weigh (const Segment&, Because&&) const;

    const Profile& profile;
    std::array<Key, 4> keys;
};

} // namespace slackwater::planning
