// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/RateNetwork.h"

#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr auto bins = static_cast<Eigen::Index> (rateBinCount);
constexpr auto similarities = LagSimilarity::similarities;

/** The similarities read `by` bins to the right; nothing beyond the ends. */
void readShifted (Eigen::Ref<Matrix> target, const Eigen::Ref<const Matrix>& source, Eigen::Index by)
{
    target.setZero();
    const auto count = bins - std::abs (by);
    target.middleCols (by < 0 ? -by : 0, count) = source.middleCols (by > 0 ? by : 0, count);
}

void blankPhaseChannels (LagSimilarity::Channels& channels)
{
    channels.topRows<12>().setZero();
    channels.row (38).setZero();
    channels.row (40).setZero();
}

Eigen::RowVectorXf logSoftmax (const Eigen::RowVectorXf& logits)
{
    const float most = logits.maxCoeff();
    return logits.array() - (most + std::log ((logits.array() - most).exp().sum()));
}
} // namespace

RateNetwork::Convolution RateNetwork::makeConvolution (const Weights& weights, const std::string& name, Eigen::Index in,
                                                       Eigen::Index outs, Eigen::Index taps, bool& complete)
{
    return { weights.take (name + ".weight", outs, taps * in, complete),
             weights.take (name + ".bias", 1, outs, complete).transpose(), taps };
}

std::optional<RateNetwork> RateNetwork::make (const Weights& weights)
{
    bool complete = true;
    RateNetwork network;
    network.mix = makeConvolution (weights, "rate.mix", LagSimilarity::channels + 3 * similarities, width, 1, complete);
    network.near = makeConvolution (weights, "rate.near", width, width, 7, complete);
    network.far = makeConvolution (weights, "rate.far", width, width, 7, complete);
    network.out = makeConvolution (weights, "rate.out", width, 1, 3, complete);
    if (! complete)
        return {};
    return network;
}

Matrix RateNetwork::Convolution::operator() (const Matrix& input) const
{
    Matrix stacked = Matrix::Zero (taps * input.rows(), bins);
    for (Eigen::Index tap = 0; tap < taps; ++tap)
        readShifted (stacked.middleRows (tap * input.rows(), input.rows()), input, tap - taps / 2);
    Matrix result = kernel * stacked;
    result.colwise() += bias;
    return result;
}

Eigen::RowVectorXf RateNetwork::logits (const LagSimilarity::Channels& channels) const
{
    constexpr Eigen::Index octave = octaveInBins, twelfth = twelfthInBins;
    Matrix all (LagSimilarity::channels + 3 * similarities, bins);
    all.topRows<LagSimilarity::channels>() = channels;
    const Matrix alike = channels.topRows<similarities>();
    Eigen::Index row = LagSimilarity::channels;
    for (const auto by : { -octave, octave, -twelfth })
    {
        readShifted (all.middleRows (row, similarities), alike, by);
        row += similarities;
    }
    const Matrix mixed = mix (all).cwiseMax (0.0f);
    const Matrix local = near (mixed).cwiseMax (0.0f);
    return out (local + far (local).cwiseMax (0.0f));
}

RateNetwork::Rates RateNetwork::operator() (const LagSimilarity::Channels& channels) const
{
    LagSimilarity::Channels bandsOnly = channels;
    blankPhaseChannels (bandsOnly);
    const Eigen::RowVectorXf both = 0.5f * (logSoftmax (logits (channels)) + logSoftmax (logits (bandsOnly)));
    Rates rates {};
    Eigen::Map<Eigen::RowVectorXf> { rates.data(), bins } = logSoftmax (both).array().exp();
    return rates;
}

} // namespace slackwater::breath
