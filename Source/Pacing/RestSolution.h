// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/Cursor.h"
#include "Pacing/ElasticRest.h"
#include "Pacing/Tempo.h"

#include <vector>

namespace slackwater::pacing
{

/** What lies between a place in the plan and its end, if repeats are taken as often as a stretch factor says. */
struct RemainingSteps
{
    Seconds fixed { 0.0 };          // words and bells that cannot be left out
    std::vector<Seconds> optionals; // words that can, in order
    std::vector<ElasticRest> rests; // in order
};

/** How the rest of a session fits the time that is left. */
struct RestSolution
{
    double factor = 1.0;           // the common stretch of rests and repeats
    std::size_t optionalsKept = 0; // of those to come, so many are said; the last ones drop first
    std::vector<Seconds> rests;    // the length of each rest to come, in order
    Seconds length { 0.0 };        // of all that comes: the time left, when that can be met
};

/** What comes after `from` when repeats are taken `factor` times their ideal. 0 gives the fewest rounds, infinity the
 * most. */
[[nodiscard]] RemainingSteps remainingSteps (const Cursor& from, double factor, Tempo);

/** Solves for the one factor that lands on `left`: repeats and rests stretch together, then the rests alone take up
   what whole rounds leave over; optional words are dropped only when even the shortest of everything is too long. */
[[nodiscard]] RestSolution solveRests (const Cursor& from, Seconds left, Tempo);

/** The lengths that what comes can take: one stretch of time for each number of rounds, shortest first, none reaching
    beyond `upTo` in its shortest. Between two there may be a gap that no rest can fill. */
struct Fillable
{
    Seconds least { 0.0 }, most { 0.0 };
};

[[nodiscard]] std::vector<Fillable> fillable (const Cursor& from, Tempo, Seconds upTo);

/** How many rounds of a repeat a factor means. At factor 1 the ideal; never outside its range. */
[[nodiscard]] int roundsAt (const TimesRange&, double factor) noexcept;

} // namespace slackwater::pacing
