// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/RateDecoder.h"

#include "Breath/Tracker/BandFeatures.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr double halfWindow = 1.0; // breaths a minute
constexpr double leastScore = 0.35, enterPresence = 0.75, leavePresence = 0.6;
constexpr double moving = 0.4; // breaths a minute in 4 s: the answer is catching up, and not sure
constexpr std::size_t firstAnswer = 5 * static_cast<std::size_t> (featureRate);
} // namespace

std::array<double, RateDecoder::tableSize> RateDecoder::plainTable()
{
    std::array<double, tableSize> table {};
    for (std::size_t i = 0; i < tableSize; ++i)
        table[i] = std::clamp (1.0 - 1.4 * (1.0 - static_cast<double> (i) / (tableSize - 1)), 0.01, 1.0);
    return table;
}

RateDecoder::RateDecoder (const Matrix& table)
{
    for (Eigen::Index i = 0; i < std::min<Eigen::Index> (table.cols(), tableSize); ++i)
        confidences[static_cast<std::size_t> (i)] = std::clamp (static_cast<double> (table (0, i)), 0.0, 1.0);
}

void RateDecoder::reset()
{
    rate = mass = 0.0;
    heard.fill ({});
    frames = 0;
    breathing = false;
}

void RateDecoder::push (const std::array<float, rateBinCount>& probabilities)
{
    const auto& bins = rateBins();
    const auto within = [&] (double centre) // mass and centroid of the window around a rate
    {
        double sum = 0.0, weighted = 0.0;
        for (std::size_t i = 0; i < rateBinCount; ++i)
            if (std::abs (static_cast<double> (bins[i]) - centre) <= halfWindow)
            {
                sum += static_cast<double> (probabilities[i]);
                weighted += static_cast<double> (probabilities[i] * bins[i]);
            }
        return std::pair { sum, weighted / std::max (sum, 1.0e-12) };
    };
    double most = 0.0;
    for (const float bin : bins)
        if (const auto [sum, centroid] = within (static_cast<double> (bin)); sum > most)
        {
            most = sum;
            rate = centroid;
        }
    mass = within (rate).first;
}

std::optional<RateAnswer> RateDecoder::answer (double presence)
{
    breathing = presence > (breathing ? leavePresence : enterPresence);
    const double score = mass * presence;
    heard[frames % heard.size()] = { score, rate };
    ++frames;
    if (! breathing || score <= leastScore || frames <= firstAnswer)
        return {};
    const auto ago = [this] (std::size_t past) { return heard[(frames - 1 + heard.size() - past) % heard.size()]; };
    const double held = std::min ({ score, ago (fourSeconds / 2).score, ago (fourSeconds).score });
    const double moved = std::abs (rate - ago (fourSeconds).rate);
    const double confidence = calibrated (held);
    return RateAnswer { Bpm { rate }, moved > moving ? std::min (confidence, RateAnswer::unsure) : confidence };
}

double RateDecoder::calibrated (double score) const
{
    const double position = std::clamp (score, 0.0, 1.0) * (tableSize - 1);
    const auto below = std::min (static_cast<std::size_t> (position), tableSize - 2);
    return std::lerp (confidences[below], confidences[below + 1], position - static_cast<double> (below));
}

} // namespace slackwater::breath
