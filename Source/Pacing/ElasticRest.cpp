// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/ElasticRest.h"

#include <algorithm>

namespace slackwater::pacing
{

namespace
{

// A rest with ideal 0 must still be able to grow once all others are at their longest.
constexpr Seconds smallestIdeal { 1e-3 };
constexpr Seconds tolerance { 1e-6 };

double glue (const ElasticRest& rest) noexcept { return std::max (rest.ideal, smallestIdeal).count(); }

/** A factor at which one rest starts, or stops, growing: the total's slope changes there by `slope`. */
struct Knee
{
    double factor, slope;
};

double factorFor (std::span<const ElasticRest> rests, double total)
{
    std::vector<Knee> knees;
    knees.reserve (2 * rests.size());
    double sum = 0.0;
    for (const auto& rest : rests)
    {
        sum += rest.least.count();
        knees.push_back ({ rest.least.count() / glue (rest), glue (rest) });
        knees.push_back ({ rest.most.count() / glue (rest), -glue (rest) });
    }
    std::sort (knees.begin(), knees.end(), [] (const Knee& a, const Knee& b) { return a.factor < b.factor; });

    double factor = 0.0, slope = 0.0;
    for (const auto& knee : knees)
    {
        const auto next = sum + slope * (knee.factor - factor);
        if (next >= total && slope > 0.0)
            return factor + (total - sum) / slope;
        sum = next;
        factor = knee.factor;
        slope += knee.slope;
    }
    return factor;
}

} // namespace

Seconds ElasticRest::stretched (double factor) const noexcept
{
    return std::clamp (Seconds { factor * glue (*this) }, least, most);
}

ElasticRest inSeconds (const RestRange& range, Seconds breathPeriod) noexcept
{
    const auto unit = range.unit == RestUnit::breaths ? breathPeriod.count() : 1.0;
    return { Seconds { range.least * unit }, Seconds { range.ideal * unit }, Seconds { range.most * unit } };
}

std::optional<double> fillFactor (std::span<const ElasticRest> rests, Seconds total)
{
    Seconds least { 0.0 }, most { 0.0 };
    for (const auto& rest : rests)
    {
        least += rest.least;
        most += rest.most;
    }
    if (total < least - tolerance || total > most + tolerance)
        return std::nullopt;

    return factorFor (rests, total.count());
}

std::optional<std::vector<Seconds>> fill (std::span<const ElasticRest> rests, Seconds total)
{
    const auto factor = fillFactor (rests, total);
    if (! factor)
        return std::nullopt;
    std::vector<Seconds> lengths;
    lengths.reserve (rests.size());
    for (const auto& rest : rests)
        lengths.push_back (rest.stretched (*factor));
    return lengths;
}

} // namespace slackwater::pacing
