// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Check/RoleUse.h"

#include "Planning/Suitability.h"
#include "Words/Authoring.h"

#include <algorithm>
#include <set>

namespace slackwater::authoring
{

namespace
{

constexpr const char* noSuchWord = "\x01";  // stands for none of those that a pack names
constexpr std::size_t mostPeople = 200'000; // combinations tried for one role; beyond, the pack has other problems

void collect (const std::vector<Step>& steps, const std::string& file, const std::string& pointer,
              std::vector<RoleUse>& uses)
{
    for (std::size_t i = 0; i < steps.size(); ++i)
    {
        const auto here = pointer + "/" + std::to_string (i);
        if (const auto* say = std::get_if<SayStep> (&steps[i].what))
            uses.push_back ({ say->role, file, here + "/say" });
        if (const auto* ring = std::get_if<RingStep> (&steps[i].what))
            uses.push_back ({ ring->sound, file, here + "/ring", true });
        if (const auto* repeat = std::get_if<RepeatStep> (&steps[i].what))
            collect (repeat->steps, file, here + "/repeat/steps", uses);
    }
}

/** Somebody as the planner would know them. A key that no profile has stays out, as it would there. */
Profile profileOf (const Somebody& somebody)
{
    Profile profile;
    auto& prefers = profile.prefers;
    prefers.posture = prefers.company = prefers.tone = prefers.experience = ""; // by their keys, as all others
    for (const auto& [key, value] : somebody)
        prefers.words[key] = { value.empty() ? noSuchWord : value };
    if (const auto pattern = somebody.find ("pattern"); pattern != somebody.end() && ! pattern->second.empty())
        profile.patterns.emplace (pattern->second, 1.0);
    return profile;
}

bool isServed (const Somebody& somebody, const std::vector<const Segment*>& segments)
{
    const auto profile = profileOf (somebody);
    const planning::Judge judge { profile };
    return std::any_of (segments.begin(), segments.end(),
                        [&] (const auto* segment) { return judge.fit (*segment).has_value(); });
}

} // namespace

std::vector<RoleUse> roleUsesOf (const Pack& pack)
{
    std::vector<RoleUse> uses;
    for (const auto& session : pack.sessions)
    {
        if (session.bed && ! session.bed->role.empty())
            uses.push_back ({ session.bed->role, session.file, "/bed/role", false, true });
        for (std::size_t i = 0; i < session.sections.size(); ++i)
            collect (session.sections[i].steps, session.file, "/sections/" + std::to_string (i) + "/steps", uses);
    }
    return uses;
}

std::vector<Somebody> unserved (const Pack& pack, const std::string& role, std::size_t most)
{
    std::vector<const Segment*> segments;
    std::map<std::string, std::vector<std::string>> values;
    for (const auto& segment : pack.segments)
        if (segment.role == role)
        {
            segments.push_back (&segment);
            for (const auto& [key, named] : segment.suits)
            {
                auto& known = values.try_emplace (key, 1, "").first->second; // "": none of them
                for (const auto& value : named)
                    if (std::find (known.begin(), known.end(), value) == known.end())
                        known.push_back (value);
            }
        }

    std::vector<Somebody> found;
    std::map<std::string, std::size_t> place;
    for (std::size_t tried = 0; tried < mostPeople && found.size() < most; ++tried)
    {
        Somebody somebody;
        for (const auto& [key, known] : values)
            somebody[key] = known[place[key]];
        if (! isServed (somebody, segments))
            found.push_back (somebody);

        auto digit = values.begin(); // count on, key by key
        while (digit != values.end() && ++place[digit->first] == digit->second.size())
            place[(digit++)->first] = 0;
        if (digit == values.end())
            break;
    }
    return found;
}

std::string wordsFor (const Somebody& somebody)
{
    std::string text;
    for (const auto& [key, value] : somebody)
        text += (text.empty() ? "" : ", ")
                + (value.empty() ? words::say (words::authoring::noneOfThem, key) : key + " " + value);
    return text.empty() ? words::say (words::authoring::everyone) : text;
}

} // namespace slackwater::authoring
