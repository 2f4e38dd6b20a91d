// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/RestSolution.h"

#include "Pacing/RemainingSteps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace slackwater::pacing
{

namespace
{

constexpr double least = 0.0, most = std::numeric_limits<double>::infinity();
constexpr double enoughRoom = 0.15; // share of what the rests can give that is left on the nearer side

/** How many optional words do not fit when all else is at its shortest. */
std::size_t optionalsToDrop (const RemainingSteps& shortest, Seconds left)
{
    auto kept = shortest.optionals.size();
    auto total = shortest.words (0) + shortest.restsAt (least);
    while (kept > 0 && total > left)
        total -= shortest.optionals[--kept];
    return shortest.optionals.size() - kept;
}

/** How far, as a share of all they can give, rests that fill `total` are from their shortest or longest: what is left
    for moving words to the breath. Below 0 when they cannot fill it. */
double roomAround (const RemainingSteps& remaining, Seconds total)
{
    const auto shortest = remaining.restsAt (least), longest = remaining.restsAt (most);
    if (longest <= shortest)
        return total == shortest ? 0.0 : -1.0;
    const auto share = (total - shortest) / (longest - shortest);
    return std::min (share, 1.0 - share);
}

/** One question to a place in a plan: what stretch factor makes all that comes last as long as what is left?

    The total never falls as the factor grows, in doubles as on paper: every sum adds no less, in the same order. So
    what is known of two factors answers for all below the one and above the other, and only few totals are ever added
    up. */
class FactorSearch
{
public:
    FactorSearch (const Cursor& from, Seconds l, Tempo tempo)
        : left (l), jumps (from), steps (from, tempo), dropped (optionalsToDrop (steps.at (least), left))
    {
    }

    [[nodiscard]] RestSolution solve (double guess)
    {
        narrow (std::min (guess, high));
        const auto [best, room] = landing();
        if (room >= 0.0)
            return *best;
        auto miss = nearestMiss();
        if (best) // rests at their limits fill it, but for what doubles leave over
            miss.nextRest = best->nextRest;
        return miss;
    }

private:
    [[nodiscard]] bool fits (double factor)
    {
        if (factor <= fitting)
            return true;
        if (factor >= tooLong)
            return false;
        const auto& remaining = steps.at (factor);
        const auto doesFit = remaining.words (dropped) + remaining.restsAt (factor) <= left;
        (doesFit ? fitting : tooLong) = factor;
        return doesFit;
    }

    /** The total jumps where a repeat gains a round: finds the jump, or the exact place. */
    void narrow (double guess)
    {
        constexpr double nearby = 2e-3;
        static_cast<void> (fits (guess * (1.0 - nearby)));
        static_cast<void> (fits (guess * (1.0 + nearby)));
        for (int i = 0; i < 48; ++i)
        {
            closeIn();
            const auto middle = std::sqrt (low * high);
            (fits (middle) ? low : high) = middle;
        }
    }

    /** With no jump between what fits and what does not, the rests tell the factor; with one, it is likely there. */
    void closeIn()
    {
        if (fitting <= 0.0 || ! std::isfinite (tooLong) || (knowsGlue && knowsJump))
            return;
        const auto& below = steps.at (fitting);
        if (&below == &steps.at (tooLong))
        {
            if (! std::exchange (knowsGlue, true))
                if (const auto factor = fillFactor (below))
                    look (*factor);
            return;
        }
        const auto beyond = jumps.neighbour (fitting, 1);
        if (! knowsJump && beyond < tooLong && &steps.at (beyond) == &steps.at (tooLong))
        {
            knowsJump = true;
            look (beyond - beyondAJump);
        }
    }

    /** At both sides of a factor, nearer than the halving will come. */
    void look (double factor)
    {
        constexpr double hair = 1e-12;
        static_cast<void> (fits (factor * (1.0 - hair)));
        static_cast<void> (fits (factor * (1.0 + hair)));
    }

    /** The factor at which these steps' rests fill what the words leave. The same steps are asked for twice. */
    [[nodiscard]] std::optional<double> fillFactor (const RemainingSteps& remaining)
    {
        if (std::exchange (filled, &remaining) != &remaining)
            fillFactorOfThose = pacing::fillFactor (remaining.rests, left - remaining.words (dropped));
        return fillFactorOfThose;
    }

    /** Of the two sides of a jump, and of one round fewer or more where the rests are nearly at their limits, the one
        that leaves the rests most room: moving words to the breath needs it. With that room. */
    [[nodiscard]] std::pair<std::optional<RestSolution>, double> landing()
    {
        std::optional<RestSolution> best;
        double bestRoom = -1.0;
        for (const auto factor : { low, high, jumps.neighbour (low, -1), jumps.neighbour (high, 1) })
        {
            if (bestRoom >= enoughRoom)
                break;
            const auto& remaining = steps.at (factor);
            const auto restFactor = fillFactor (remaining);
            const auto room = roomAround (remaining, left - remaining.words (dropped));
            if (! restFactor || room <= bestRoom)
                continue;
            bestRoom = room;
            best = solution (remaining, factor, *restFactor, left);
        }
        return { best, bestRoom };
    }

    /** As short, or as long, as can be; between two numbers of rounds that both miss, the nearer miss. */
    [[nodiscard]] RestSolution nearestMiss()
    {
        const auto factorAbove = fits (least) ? high : least, factorBelow = fits (high) ? most : low;
        const auto &shortestAbove = steps.at (factorAbove), &longestBelow = steps.at (factorBelow);
        const auto above = shortestAbove.words (dropped) + shortestAbove.restsAt (least);
        const auto below = longestBelow.words (dropped) + longestBelow.restsAt (most);
        const auto isAbove = factorAbove == least || (above > left && above - left < left - below);
        return isAbove ? solution (shortestAbove, factorAbove, least, above)
                       : solution (longestBelow, factorBelow, most, below);
    }

    [[nodiscard]] RestSolution solution (const RemainingSteps& remaining, double factor, double restFactor,
                                         Seconds length) const
    {
        const auto next = remaining.rests.empty() ? Seconds { 0.0 } : remaining.rests.front().stretched (restFactor);
        return { factor, remaining.optionalsKept (dropped), next, length };
    }

    Seconds left;
    RoundJumps jumps;
    StepsByRounds steps;
    std::size_t dropped;
    double fitting = -1.0,
           tooLong = std::numeric_limits<double>::infinity(); // the nearest that are known
    double low = 1e-4, high = 1e4;                            // the halving's
    bool knowsGlue = false, knowsJump = false;
    const RemainingSteps* filled = nullptr;
    std::optional<double> fillFactorOfThose;
};

} // namespace

RestSolution solveRests (const Cursor& from, Seconds left, Tempo tempo, double guess)
{
    return FactorSearch { from, left, tempo }.solve (guess);
}

} // namespace slackwater::pacing
