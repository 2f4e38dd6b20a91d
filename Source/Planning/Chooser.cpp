// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Planning/Chooser.h"

#include "Words/Plans.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace slackwater::planning
{

namespace
{

constexpr double forKeepingTheVoice = 5.0;
constexpr double goodEnough = 2.5; // on repeats, a segment this near to the best may take its turn

} // namespace

Chooser::Chooser (const Pack& pack, const Profile& profile, std::uint64_t seed) : judge (profile), generator (seed)
{
    for (const auto& segment : pack.segments)
    {
        auto& role = byRole[segment.role];
        const auto fit = judge.fit (segment);
        if (! fit || fit->isForThem < role.isForThem)
            continue;
        if (fit->isForThem > role.isForThem)
            role.candidates.clear(); // what was taken for want of others
        role.isForThem = fit->isForThem;
        role.candidates.push_back ({ &segment, fit->score });
    }

    const auto voice = pickVoice (pack, profile.prefers.voice);
    for (auto& [name, role] : byRole)
        for (auto& candidate : role.candidates)
        {
            if (! voice.empty() && candidate.segment->voice == voice)
                candidate.score += forKeepingTheVoice;
            role.best = &candidate == role.candidates.data() ? candidate.score : std::max (role.best, candidate.score);
        }
}

std::string Chooser::pickVoice (const Pack& pack, const std::string& preferred) const
{
    // The voice that can say most of what suits, of equals the one the pack names first; a preferred one counts more.
    struct Weight
    {
        double likes = 0.0;
        int roles = 0;
        const Role* counted = nullptr;
    };
    std::map<std::string_view, Weight> weights;
    for (const auto& [name, role] : byRole)
        for (const auto& candidate : role.candidates)
            if (const auto& voice = candidate.segment->voice; ! voice.empty())
            {
                auto& weight = weights[voice];
                weight.likes += voice == preferred ? 100.0 : 0.0;
                weight.roles += weight.counted == &role ? 0 : 1;
                weight.counted = &role;
            }
    std::string_view best;
    double most = 0.0;
    for (const auto& segment : pack.segments)
        if (const auto weight = weights.find (segment.voice); segment.voice != best && weight != weights.end())
            if (const auto total = weight->second.likes + weight->second.roles; total > most)
            {
                most = total;
                best = segment.voice;
            }
    return std::string (best);
}

/** Those nearly as good as the best take turns, the newest not twice in a row: the least used first, then the better,
   then as the seed says. When the newest alone is good, the others take their turn. */
Chooser::Candidate& Chooser::pick (Role& role, std::mt19937_64& generator)
{
    const auto isNewest = [&] (const Candidate& c)
    { return role.candidates.size() > 1 && role.newest >= 0 && c.lastUse == role.newest; };
    const auto isGood = [&] (const Candidate& c) { return c.score >= role.best - goodEnough && ! isNewest (c); };
    const auto anyIsGood = std::any_of (role.candidates.begin(), role.candidates.end(), isGood);
    const auto better = [] (const Candidate& a, const Candidate& b)
    { return a.used != b.used ? a.used < b.used : a.score > b.score; };

    Candidate* first = nullptr;
    std::uint64_t equals = 0;
    const auto isEligible = [&] (const Candidate& c) { return anyIsGood ? isGood (c) : ! isNewest (c); };
    for (auto& candidate : role.candidates)
    {
        if (! isEligible (candidate))
            continue;
        if (first == nullptr || better (candidate, *first))
        {
            first = &candidate;
            equals = 0;
        }
        equals += better (*first, candidate) ? 0u : 1u;
    }
    auto toPass = generator() % equals;
    for (auto* candidate = first;; ++candidate)
        if (isEligible (*candidate) && ! better (*first, *candidate) && toPass-- == 0)
            return *candidate;
}

Choice Chooser::choose (const std::string& name)
{
    const auto found = byRole.find (name);
    if (found == byRole.end() || found->second.candidates.empty())
        return {};

    auto& role = found->second;
    auto& chosen = pick (role, generator);
    const auto isRepeat = role.newest >= 0 && chosen.lastUse < role.newest;
    role.newest = chosen.lastUse = uses++;
    ++chosen.used;
    auto why = judge.why (*chosen.segment);
    return { chosen.segment, isRepeat ? words::say (words::plans::takesItsTurn, why) : std::move (why) };
}

std::vector<std::string> Chooser::roles() const
{
    std::vector<std::string> names;
    names.reserve (byRole.size());
    for (const auto& [name, role] : byRole)
        names.push_back (name);
    return names;
}

} // namespace slackwater::planning
