// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/RateRecord.h"

#include "Model/Heard.h"

#include <algorithm>
#include <numeric>

namespace slackwater::app
{

namespace
{

constexpr std::size_t fewest = 20, most = 120;

template <typename Iterator>
Bpm meanOf (Iterator first, Iterator last)
{
    const auto sum =
        std::accumulate (first, last, 0.0, [] (double total, const auto& point) { return total + point.rate.value; });
    return Bpm { sum / static_cast<double> (std::distance (first, last)) };
}

} // namespace

void RateRecord::note (Seconds position, const BreathState& breath)
{
    const auto isNew = points.empty() || position - points.back().at >= Seconds { 1.0 };
    if (isNew && isHeard (breath))
        points.push_back ({ position, *breath.rate });
}

std::size_t RateRecord::share() const noexcept
{
    return std::min (std::max (points.size() / 4, std::size_t { 10 }), most);
}

std::optional<Bpm> RateRecord::atStart() const
{
    if (points.size() < fewest)
        return {};
    return meanOf (points.begin(), points.begin() + static_cast<std::ptrdiff_t> (share()));
}

std::optional<Bpm> RateRecord::atEnd() const
{
    if (points.size() < fewest)
        return {};
    return meanOf (points.end() - static_cast<std::ptrdiff_t> (share()), points.end());
}

} // namespace slackwater::app
