// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Session.h"
#include "Model/Units.h"

#include <optional>
#include <span>
#include <vector>

namespace slackwater::pacing
{

/** How long a silence may be. Breath-valued rests are turned into seconds at the current rate before solving. */
struct ElasticRest
{
    Seconds least { 0.0 }, ideal { 0.0 }, most { 0.0 }; // least <= ideal <= most

    /** This rest when all are stretched by `factor` of their ideals. */
    [[nodiscard]] Seconds stretched (double factor) const noexcept;
};

/** The range in seconds, for a breath of this period. */
[[nodiscard]] ElasticRest inSeconds (const RestRange&, Seconds breathPeriod) noexcept;

/** Lengths that fill `total` and stay in range, stretched by one common factor of their ideals; what clamping takes
    from one is given to the others (as glue in a line of type: Knuth & Plass 1981, "Breaking paragraphs into lines").
    Empty when even the shortest, or the longest, cannot fill it (within a microsecond). O(n log n). */
[[nodiscard]] std::optional<std::vector<Seconds>> fill (std::span<const ElasticRest> rests, Seconds total);

/** That factor alone. */
[[nodiscard]] std::optional<double> fillFactor (std::span<const ElasticRest> rests, Seconds total);

} // namespace slackwater::pacing
