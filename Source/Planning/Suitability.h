// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Segment.h"
#include "Words/Sentence.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace slackwater::planning
{

/** Knows one person, and says how well segments suit them. Every key of a segment's "suits" has to hold, or it does not
    suit: posture, company, tone and experience when the profile's word is among the values (an empty word never is);
    pattern when the person has one of the patterns by a quarter or more; any other key never. Each key that holds adds
    to the score, a pattern as much as the person has of it, and so does the voice they prefer. The profile has to
    stay. */
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
        const words::Sentence<words::Text>& reason;
    };

    /** Calls because (score, sentence, what it names) for each reason; false when it does not suit. */
    template <typename Because>
    bool weigh (const Segment&, Because&&) const;

    const Profile& profile;
    std::array<Key, 4> keys;
};

} // namespace slackwater::planning
