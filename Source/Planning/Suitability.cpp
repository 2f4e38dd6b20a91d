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
                 forVoice = 6.0;
constexpr double leastPattern = 0.25; // below this a thought pattern is not worth speaking to

bool contains (const std::vector<std::string>& values, const std::string& wanted)
{
    return std::find (values.begin(), values.end(), wanted) != values.end();
}

} // namespace

Judge::Judge (const Profile& p)
    : profile (p),
      keys { Key { "posture", forPosture, p.prefers.posture, words::plans::forPosture },
             Key { "company", forCompany, p.prefers.company,
                   p.prefers.company == "group" ? words::plans::forAGroup : words::plans::forCompany },
             Key { "tone", forTone, p.prefers.tone, words::plans::inATone },
             Key { "experience", forExperience, p.prefers.experience,
                   p.prefers.experience == "new" ? words::plans::forTheNew : words::plans::forExperience } }
{
}

template <typename Because>
bool Judge::weigh (const Segment& segment, Because&& because) const
{
    for (const auto& [key, values] : segment.suits)
    {
        if (key == "pattern")
        {
            const std::string* name = nullptr;
            double strongest = 0.0;
            for (const auto& value : values)
                if (const auto has = profile.patterns.find (value);
                    has != profile.patterns.end() && has->second > strongest)
                {
                    strongest = has->second;
                    name = &value;
                }
            if (strongest < leastPattern)
                return false;
            because (forPattern * strongest, words::plans::forPattern, *name);
            continue;
        }
        const auto known =
            std::find_if (keys.begin(), keys.end(), [&name = key] (const Key& k) { return k.name == name; });
        if (known == keys.end() || ! contains (values, known->value))
            return false;
        because (known->weight, known->reason, known->value);
    }
    if (! profile.prefers.voice.empty() && segment.voice == profile.prefers.voice)
        because (forVoice, words::plans::preferredVoice, segment.voice);
    return true;
}

std::optional<double> Judge::score (const Segment& segment) const
{
    double score = 0.0;
    const auto suits = weigh (segment, [&] (double adds, const auto&, const auto&) { score += adds; });
    return suits ? std::optional { score } : std::nullopt;
}

std::string Judge::why (const Segment& segment) const
{
    std::string reasons;
    weigh (segment, [&] (double, const auto& sentence, const auto& value)
    { reasons += (reasons.empty() ? "" : ", ") + words::say (sentence, value); });
    return reasons.empty() ? words::say (words::plans::forEveryone) : reasons;
}

} // namespace slackwater::planning
