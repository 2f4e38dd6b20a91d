// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Suitability.h"

#include <algorithm>
#include <map>

namespace slackwater::planning
{

namespace
{

// What is weighed: a body's position must be right, words for a mind that replays help most, tone is taste.
constexpr double forPosture = 3.0, forPattern = 4.0, forCompany = 2.0, forTone = 1.5, forExperience = 1.5, forVoice = 6.0;
constexpr double leastPattern = 0.25;        // below this a thought pattern is not worth speaking to

bool contains (const std::vector<std::string>& values, const std::string& wanted)
{
    return std::find (values.begin(), values.end(), wanted) != values.end();
}

void because (Suitability& suitability, double score, const std::string& reason)
{
    suitability.score += score;
    suitability.why += (suitability.why.empty() ? "" : ", ") + reason;
}

bool weighPatterns (const std::vector<std::string>& values, const Profile& profile, Suitability& suitability)
{
    double strongest = 0.0;
    std::string name;
    for (const auto& value : values)
        if (const auto has = profile.patterns.find (value); has != profile.patterns.end() && has->second > strongest)
        {
            strongest = has->second;
            name = value;
        }
    if (strongest < leastPattern)
        return false;
    because (suitability, forPattern * strongest, "speaks to " + name);
    return true;
}

struct Key
{
    double weight;
    std::string value, words;
};

std::map<std::string, Key> keysOf (const Preferences& prefers)
{
    return { { "posture", { forPosture, prefers.posture, "for " + prefers.posture } },
             { "company", { forCompany, prefers.company, "for practising " + prefers.company } },
             { "tone", { forTone, prefers.tone, "a " + prefers.tone + " tone" } },
             { "experience", { forExperience, prefers.experience, prefers.experience == "new" ? "for somebody new to this" : "for somebody " + prefers.experience } } };
}

} // namespace

std::optional<Suitability> judge (const Segment& segment, const Profile& profile)
{
    Suitability suitability;
    const auto keys = keysOf (profile.prefers);
    for (const auto& [key, values] : segment.suits)
    {
        if (key == "pattern")
        {
            if (! weighPatterns (values, profile, suitability))
                return std::nullopt;
            continue;
        }
        const auto known = keys.find (key);
        if (known == keys.end() || ! contains (values, known->second.value))
            return std::nullopt;
        because (suitability, known->second.weight, known->second.words);
    }
    if (! profile.prefers.voice.empty() && segment.voice == profile.prefers.voice)
        because (suitability, forVoice, "the voice you prefer");
    if (suitability.why.empty())
        suitability.why = "suits everyone";
    return suitability;
}

} // namespace slackwater::planning
