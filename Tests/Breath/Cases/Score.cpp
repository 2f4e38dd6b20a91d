// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Score.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <numeric>
#include <set>

namespace slackwater::breath::cases
{

namespace
{
constexpr double warmUp = 20.0, window = 15.0, lockWithin = 60.0; // seconds
constexpr double early = 0.4, late = 0.8, firstOnset = 10.0;      // seconds
constexpr double near = 1.0, sureFrom = 0.8;

std::optional<double> truthAt (const Case& given, int second)
{
    double sum = 0.0;
    int count = 0;
    for (int s = std::max (0, static_cast<int> (second - window));
         s <= second && s < static_cast<int> (given.rate.size()); ++s)
        if (const auto rate = given.rate[static_cast<std::size_t> (s)])
        {
            sum += *rate;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional { sum / count };
}

bool lies (double time, const std::vector<std::pair<double, double>>& spans, double before, double after)
{
    return std::any_of (spans.begin(), spans.end(),
                        [&] (const auto& span) { return span.first - before <= time && time <= span.second + after; });
}

void scoreOnsets (Score& score, const Case& given, std::span<const BreathState> rows, BreathPhase phase,
                  const std::vector<double>& truth)
{
    std::vector<double> found;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].phase == phase && rows[i - 1].phase != phase && rows[i].time.count() >= firstOnset
            && ! lies (rows[i].time.count(), given.unknown, 0.5, 0.5))
            found.push_back (rows[i].time.count());
    std::set<std::size_t> used;
    for (const double onset : truth)
    {
        if (onset < firstOnset || lies (onset, given.unknown, 0.0, 0.0))
            continue;
        ++score.trueOnsets;
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (! used.contains (i) && found[i] >= onset - early && found[i] <= onset + late
                && (! best || std::abs (found[i] - onset) < std::abs (found[*best] - onset)))
                best = i;
        if (best)
        {
            used.insert (*best);
            ++score.hits;
            score.delays.push_back (found[*best] - onset);
        }
    }
    score.foundOnsets += static_cast<int> (found.size());
}
/** Seconds at which the rate jumps by a third or more and stays there for eight seconds. */
std::vector<int> stepsOf (const Case& given)
{
    constexpr double jump = 0.35; // in logarithm
    const auto meanOf = [&] (int from, int to)
    {
        double sum = 0.0;
        for (int s = from; s < to; ++s)
        {
            if (s < 0 || s >= static_cast<int> (given.rate.size()) || ! given.rate[static_cast<std::size_t> (s)])
                return 0.0;
            sum += *given.rate[static_cast<std::size_t> (s)];
        }
        return sum / (to - from);
    };
    std::vector<int> steps;
    for (int s = static_cast<int> (warmUp) + 1; s < static_cast<int> (given.seconds); ++s)
    {
        const double at = meanOf (s, s + 1), before = meanOf (s - 1, s), later = meanOf (s, s + 8),
                     earlier = meanOf (s - 15, s);
        if (at > 0.0 && before > 0.0 && later > 0.0 && earlier > 0.0 && std::abs (std::log (at / before)) > jump
            && std::abs (std::log (later / earlier)) > jump)
            steps.push_back (s);
    }
    return steps;
}
} // namespace

std::vector<Case> readCases (const std::filesystem::path& folder)
{
    std::ifstream stream (folder / "manifest.json");
    const auto manifest = nlohmann::json::parse (stream);
    std::vector<Case> cases;
    for (const auto& entry : manifest)
    {
        Case given;
        given.name = entry.at ("name").get<std::string>();
        given.category = entry.at ("category").get<std::string>();
        given.note = entry.value ("note", "");
        given.recording = folder / entry.at ("file").get<std::string>();
        if (const auto reference = entry.find ("reference"); reference != entry.end() && reference->is_string())
            given.reference = folder / reference->get<std::string>();
        given.seconds = entry.at ("seconds").get<double>();
        given.hasBreath = entry.at ("breath").get<bool>();
        for (const auto& rate : entry.value ("rate", nlohmann::json::array()))
            given.rate.push_back (rate.is_null() ? std::nullopt : std::optional { rate.get<double>() });
        for (const auto& span : entry.value ("unknown", nlohmann::json::array()))
            given.unknown.emplace_back (span.at (0).get<double>(), span.at (1).get<double>());
        given.inhales = entry.value ("inhale", std::vector<double>());
        given.exhales = entry.value ("exhale", std::vector<double>());
        cases.push_back (std::move (given));
    }
    return cases;
}

Score scoreOf (const Case& given, std::span<const BreathState> rows)
{
    Score score { given.name, given.category, given.note, 0, 0, 0, 0, 0, {}, {}, false, 0, 0, 0, {}, {} };
    std::optional<double> good;
    const auto steps = stepsOf (given);
    constexpr int longest = 30; // seconds after a step
    score.recoveries.assign (steps.size(), 0.0);
    for (int second = 1; second < static_cast<int> (given.seconds); ++second)
    {
        const auto after =
            std::upper_bound (rows.begin(), rows.end(), static_cast<double> (second),
                              [] (double time, const BreathState& row) { return time < row.time.count(); });
        std::optional<double> rate;
        double confidence = 0.0;
        if (after != rows.begin() && second - std::prev (after)->time.count() <= 1.0)
            if (const auto& row = *std::prev (after); row.rate)
            {
                rate = row.rate->value;
                confidence = row.confidence;
            }
        if (! given.hasBreath)
        {
            ++score.asked;
            score.answered += rate.has_value();
            continue;
        }
        const auto truth = truthAt (given, second);
        if (! truth || lies (second, given.unknown, 0.0, window))
            continue;
        const double error = rate ? std::abs (*rate - *truth) : 0.0;
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (second >= steps[i] && second < steps[i] + longest && (! rate || error > near))
                score.recoveries[i] = second + 1 - steps[i];
        if (second < lockWithin && ! score.locked)
        {
            if (! rate || error > near)
                good.reset();
            else
            {
                good = good.value_or (second);
                if (second - *good >= 4.0)
                    score.locked = good;
            }
        }
        if (second < warmUp)
            continue;
        ++score.asked;
        if (! rate)
            continue;
        ++score.answered;
        score.errors.push_back (error);
        score.doubled += std::abs (*rate / *truth - 2.0) < 0.25;
        score.sure += confidence >= sureFrom;
        score.sureRight += confidence >= sureFrom && error <= near;
    }
    score.hasOnsets = ! given.exhales.empty();
    if (score.hasOnsets)
    {
        scoreOnsets (score, given, rows, BreathPhase::exhale, given.exhales);
        scoreOnsets (score, given, rows, BreathPhase::inhale, given.inhales);
    }
    return score;
}

std::string tableOf (std::span<const Score> scores)
{
    std::string table =
        "category  cases  answered    MAE    p90  within1  locked    at  doubled     F1  sure right  sure share\n";
    std::map<std::string, std::vector<const Score*>> categories;
    for (const auto& score : scores)
        categories[score.category].push_back (&score);
    for (const auto& [category, members] : categories)
    {
        Score sum {};
        std::vector<double> locks;
        int doubledCases = 0;
        for (const auto* score : members)
        {
            sum.asked += score->asked;
            sum.answered += score->answered;
            sum.sure += score->sure;
            sum.sureRight += score->sureRight;
            sum.hits += score->hits;
            sum.trueOnsets += score->trueOnsets;
            sum.foundOnsets += score->foundOnsets;
            sum.errors.insert (sum.errors.end(), score->errors.begin(), score->errors.end());
            if (score->locked)
                locks.push_back (*score->locked);
            doubledCases += score->answered > 0 && 2 * score->doubled > score->answered;
        }
        std::sort (sum.errors.begin(), sum.errors.end());
        std::sort (locks.begin(), locks.end());
        const auto share = [] (auto part, auto whole)
        { return 100.0 * static_cast<double> (part) / std::max (1.0, static_cast<double> (whole)); };
        const auto count = sum.errors.size();
        const double mean =
            count == 0 ? 0.0
                       : std::accumulate (sum.errors.begin(), sum.errors.end(), 0.0) / static_cast<double> (count);
        const double p90 =
            count == 0 ? 0.0 : sum.errors[static_cast<std::size_t> (0.9 * static_cast<double> (count - 1))];
        const auto right = std::upper_bound (sum.errors.begin(), sum.errors.end(), near) - sum.errors.begin();
        const double lock = locks.empty() ? 0.0 : 0.5 * (locks[locks.size() / 2] + locks[(locks.size() - 1) / 2]);
        char line[200];
        std::snprintf (line, sizeof (line),
                       "%-9s %5zu %8.1f%% %6.2f %6.2f %7.1f%%  %2zu/%-3zu %5.1f %8d %6.3f %10.1f%% %10.1f%%\n",
                       category.c_str(), members.size(), share (sum.answered, sum.asked), mean, p90,
                       share (right, count), locks.size(), members.size(), lock, doubledCases,
                       share (2 * sum.hits, sum.trueOnsets + sum.foundOnsets) / 100.0, share (sum.sureRight, sum.sure),
                       share (sum.sure, sum.asked));
        table += line;
    }
    std::vector<double> delays, recoveries;
    for (const auto& score : scores)
    {
        delays.insert (delays.end(), score.delays.begin(), score.delays.end());
        recoveries.insert (recoveries.end(), score.recoveries.begin(), score.recoveries.end());
    }
    std::sort (delays.begin(), delays.end());
    std::sort (recoveries.begin(), recoveries.end());
    const auto at = [] (const std::vector<double>& sorted, double share)
    {
        return sorted.empty() ? 0.0
                              : sorted[static_cast<std::size_t> (share * static_cast<double> (sorted.size() - 1))];
    };
    const auto soon = std::upper_bound (delays.begin(), delays.end(), 0.5) - delays.begin();
    char line[200];
    std::snprintf (
        line, sizeof (line),
        "onsets are in a row %.2f s (median), %.2f s (95 of 100) after they began; %.1f%% within 0.5 s\nsteps in the rate: %zu, right again after %.0f s (median), %.0f s (most)\n",
        at (delays, 0.5), at (delays, 0.95),
        100.0 * static_cast<double> (soon) / std::max (1.0, static_cast<double> (delays.size())), recoveries.size(),
        at (recoveries, 0.5), at (recoveries, 1.0));
    table += line;
    return table;
}

} // namespace slackwater::breath::cases
