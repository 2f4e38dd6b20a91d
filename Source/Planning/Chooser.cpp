// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Chooser.h"

#include "Planning/Suitability.h"

#include <algorithm>
#include <set>

namespace slackwater::planning
{

namespace
{

constexpr double forKeepingTheVoice = 5.0;
constexpr double goodEnough = 2.5;        // on repeats, a segment this near to the best may take its turn

} // namespace

Chooser::Chooser (const Pack& pack, const Profile& profile, std::uint64_t seed) : generator (seed)
{
    for (const auto& segment : pack.segments)
    {
        auto& role = candidates[segment.role];
        if (auto suitability = judge (segment, profile))
            role.push_back ({ &segment, suitability->score, std::move (suitability->why) });
    }

    const auto voice = pickVoice (pack);
    for (auto& [role, segments] : candidates)
        for (auto& candidate : segments)
            if (! voice.empty() && candidate.segment->voice == voice)
                candidate.score += forKeepingTheVoice;
}

std::string Chooser::pickVoice (const Pack& pack)
{
    // The voice that can say most of what suits, of equals the one the pack names first; a preferred one counts more.
    std::map<std::string, double> weights;
    std::map<std::string, std::set<std::string>> rolesOf;
    for (const auto& [role, segments] : candidates)
        for (const auto& candidate : segments)
            if (! candidate.segment->voice.empty())
            {
                weights[candidate.segment->voice] += candidate.why.find ("the voice you prefer") != std::string::npos ? 100.0 : 0.0;
                rolesOf[candidate.segment->voice].insert (role);
            }
    std::string best;
    double most = 0.0;
    for (const auto& segment : pack.segments)
        if (const auto total = weights[segment.voice] + static_cast<double> (rolesOf[segment.voice].size()); total > most)
        {
            most = total;
            best = segment.voice;
        }
    return best;
}

Choice Chooser::choose (const std::string& role)
{
    const auto found = candidates.find (role);
    if (found == candidates.end() || found->second.empty())
        return {};

    auto& segments = found->second;
    const auto byScore = [] (const Candidate& a, const Candidate& b) { return a.score < b.score; };
    const auto best = std::max_element (segments.begin(), segments.end(), byScore)->score;
    const auto newest = std::max_element (segments.begin(), segments.end(), [] (const auto& a, const auto& b) { return a.lastUse < b.lastUse; })->lastUse;

    // Those nearly as good take turns: the least used first, then the better, then as the seed says.
    std::vector<Candidate*> eligible;
    for (auto& candidate : segments)
        if (candidate.score >= best - goodEnough && ! (segments.size() > 1 && candidate.lastUse == newest && newest >= 0))
            eligible.push_back (&candidate);
    if (eligible.empty())
        for (auto& candidate : segments)
            if (segments.size() == 1 || candidate.lastUse != newest)
                eligible.push_back (&candidate);

    const auto better = [] (const Candidate* a, const Candidate* b) { return a->used != b->used ? a->used < b->used : a->score > b->score; };
    std::stable_sort (eligible.begin(), eligible.end(), better);
    const auto equals = static_cast<std::uint64_t> (std::count_if (eligible.begin(), eligible.end(), [&] (const Candidate* c) { return ! better (eligible.front(), c); }));
    auto& chosen = *eligible[generator() % equals];
    const auto isRepeat = chosen.lastUse < newest;
    chosen.lastUse = uses++;
    ++chosen.used;
    return { chosen.segment, chosen.why + (isRepeat && newest >= 0 ? "; takes its turn" : "") };
}

std::vector<std::string> Chooser::roles() const
{
    std::vector<std::string> names;
    for (const auto& [role, segments] : candidates)
        names.push_back (role);
    return names;
}

} // namespace slackwater::planning
