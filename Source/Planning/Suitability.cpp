// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Suitability.h"

#include "Words/Plans.h"

#include <algorithm>

namespace slackwater::planning
{

namespace
{

// What is weighed: a body's position must be right, words for a mind that replays help most, tone is taste.
constexpr double forPosture = 3.0, forPattern = 4.0, forCompany = 2.0, forTone = 1.5, forExperience = 1.5,
                 forVoice = 6.0, forOther = 1.5;
constexpr double leastPattern = 0.25; // below this a thought pattern is not worth speaking to

} // namespace

Judge::Judge (const Profile& p) : profile (p)
{
    const auto& likes = p.prefers;
    const auto add =
        [this] (const char* name, const std::string& word, double weight, const words::Sentence<words::Text>& reason)
    {
        if (! word.empty())
            keys[name] = { std::span { &word, 1 }, weight, &reason };
    };
    for (const auto& [name, values] : likes.words)
        if (! values.empty())
            keys[name] = { values, forOther, &words::plans::forOther };
    add ("posture", likes.posture, forPosture, words::plans::forPosture);
    add ("company", likes.company, forCompany,
         likes.company == "group" ? words::plans::forAGroup : words::plans::forCompany);
    add ("tone", likes.tone, forTone, words::plans::inATone);
    add ("experience", likes.experience, forExperience,
         likes.experience == "new" ? words::plans::forTheNew : words::plans::forExperience);
    add ("voice", likes.voice, forOther, words::plans::forOther);
    add ("bed", likes.bed, forOther, words::plans::forOther);
}

template <typename Because>
bool Judge::weighPattern (const std::vector<std::string>& patterns, Because&& because) const
{
    const std::string* name = nullptr;
    double strongest = 0.0;
    for (const auto& pattern : patterns)
        if (const auto has = profile.patterns.find (pattern); has != profile.patterns.end() && has->second > strongest)
        {
            strongest = has->second;
            name = &pattern;
        }
    if (strongest < leastPattern)
        return false;
    because (forPattern * strongest, words::plans::forPattern, *name);
    return true;
}

template <typename Because>
std::optional<bool> Judge::weigh (const Segment& segment, Because&& because) const
{
    bool isForThem = true;
    for (const auto& [name, values] : segment.suits)
    {
        if (name == "pattern")
        {
            if (! weighPattern (values, because))
                return std::nullopt;
            continue;
        }
        const auto known = keys.find (name);
        if (known == keys.end())
        {
            isForThem = false;
            continue;
        }
        const auto& key = known->second;
        const auto found =
            std::find_first_of (key.preferred.begin(), key.preferred.end(), values.begin(), values.end());
        if (found == key.preferred.end())
            return std::nullopt;
        because (key.weight, *key.reason, *found);
    }
    if (! profile.prefers.voice.empty() && segment.voice == profile.prefers.voice)
        because (forVoice, words::plans::preferredVoice, segment.voice);
    return isForThem;
}

std::optional<Fit> Judge::fit (const Segment& segment) const
{
    Fit fit;
    const auto suits = weigh (segment, [&] (double adds, const auto&, const auto&) { fit.score += adds; });
    if (! suits)
        return std::nullopt;
    fit.isForThem = *suits;
    return fit;
}

std::string Judge::why (const Segment& segment) const
{
    std::string reasons;
    const auto suits = weigh (segment, [&] (double, const auto& sentence, const auto& value)
    { reasons += (reasons.empty() ? "" : ", ") + words::say (sentence, value); });
    if (! reasons.empty())
        return reasons;
    return words::say (suits.value_or (true) ? words::plans::forEveryone : words::plans::noOther);
}

} // namespace slackwater::planning
