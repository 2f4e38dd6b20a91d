// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Segment.h"
#include "Words/Sentence.h"

#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slackwater::planning
{

/** How well a segment suits. The better one is the greater. */
struct Fit
{
    bool isForThem =
        true; // false: it names a key of which the person has no word: taken only where a role has no other
    double score = 0.0;

    auto operator<=> (const Fit&) const = default;
};

/** Knows one person, and says how well segments suit them. Every key of a segment's "suits" has to hold, or it does not
    suit: pattern when the person has one of the patterns by a quarter or more; any other key when a word that the
    profile prefers for it (prefers.KEY) is among the values. Of a key without a word there is no preference. Each key
    that holds adds to the score, a pattern as much as the person has of it, and so does the voice they prefer. The
    profile has to stay. */
class Judge
{
public:
    explicit Judge (const Profile&);

    /** Empty: it does not suit. Packs may hold a hundred thousand segments: this makes no words. */
    [[nodiscard]] std::optional<Fit> fit (const Segment&) const;

    /** What made it so: "for the chair, a warm tone, the voice you prefer". */
    [[nodiscard]] std::string why (const Segment&) const;

private:
    struct Key
    {
        std::span<const std::string> preferred; // best first; the profile's
        double weight;
        const words::Sentence<words::Text>* reason;
    };

    /** Calls because (score, sentence, what it names) for each reason; empty when it does not suit, false when it names
        a key without a preference. */
    template <typename Because>
    std::optional<bool> weigh (const Segment&, Because&&) const;
    template <typename Because>
    bool weighPattern (const std::vector<std::string>& patterns, Because&&) const;

    const Profile& profile;
    std::map<std::string, Key, std::less<>> keys; // of those that the person has words for
};

} // namespace slackwater::planning
