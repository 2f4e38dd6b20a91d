// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/Cursor.h"
#include "Pacing/Tempo.h"

#include <vector>

namespace slackwater::pacing
{

/** A length, or a moment, from one to another. */
struct Fillable
{
    Seconds least { 0.0 }, most { 0.0 };

    bool operator== (const Fillable&) const = default;
};

/** The lengths that what comes after `from` can take: one stretch of time for each number of rounds, shortest first,
    none but the first longer than `upTo` in its shortest. Between two there may be a gap that no rest can fill. */
[[nodiscard]] std::vector<Fillable> fillableLengths (const Cursor& from, Tempo, Seconds upTo);

} // namespace slackwater::pacing
