// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

namespace slackwater::breath
{

inline constexpr std::size_t rateBinCount = 100;
inline constexpr double slowestRate = 3.0, fastestRate = 42.0; // breaths a minute

/** The rates that the networks tell apart: evenly spaced in logarithm, 2.7 % apart. */
[[nodiscard]] inline const std::array<float, rateBinCount>& rateBins()
{
    static const auto bins = []
    {
        std::array<float, rateBinCount> rates {};
        for (std::size_t i = 0; i < rateBinCount; ++i)
            rates[i] = static_cast<float> (
                slowestRate * std::pow (fastestRate / slowestRate, static_cast<double> (i) / (rateBinCount - 1)));
        return rates;
    }();
    return bins;
}

/** How many bins make a factor of two, or of three. */
inline constexpr std::size_t octaveInBins = 26, twelfthInBins = 41;

} // namespace slackwater::breath
