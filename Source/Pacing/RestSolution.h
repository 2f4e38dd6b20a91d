// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/Cursor.h"
#include "Pacing/Tempo.h"

namespace slackwater::pacing
{

/** How the rest of a session fits the time that is left. */
struct RestSolution
{
    double factor = 1.0;           // the common stretch of rests and repeats
    std::size_t optionalsKept = 0; // of those to come, so many are said; the last ones drop first
    Seconds nextRest { 0.0 };      // the length of the rest that comes next, if there is one
    Seconds length { 0.0 };        // of all that comes: the time left, when that can be met
};

/** Solves for the one factor that lands on `left`: repeats and rests stretch together, then the rests alone take up
    what whole rounds leave over; optional words are dropped only when even the shortest of everything is too long.
    `guess` is a factor that may be near: a good one saves work, and none changes the answer. */
[[nodiscard]] RestSolution solveRests (const Cursor& from, Seconds left, Tempo, double guess = 1.0);

} // namespace slackwater::pacing
