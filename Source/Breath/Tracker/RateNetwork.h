// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/LagSimilarity.h"
#include "Breath/Tracker/Weights.h"

#include <optional>

namespace slackwater::breath
{

/** The second network: from lag similarities to the rate, by convolutions along the rate axis, which also read each
    similarity at twice, half and three times the lag (so that half a breath, or two, is not taken for one). 12,000
   weights. It is asked twice, with and without the channels that rest on the phases, and the log probabilities are
   averaged: where in and out cannot be told apart, the second answer is the better one. */
class RateNetwork
{
public:
    using Rates = std::array<float, rateBinCount>;

    [[nodiscard]] static std::optional<RateNetwork> make (const Weights&);

    /** Probabilities at rateBins(). */
    [[nodiscard]] Rates operator() (const LagSimilarity::Channels&) const;

    /** Log probabilities of one asking, as trained. */
    [[nodiscard]] Eigen::RowVectorXf logits (const LagSimilarity::Channels&) const;

private:
    static constexpr Eigen::Index width = 24;
    struct Convolution
    {
        Matrix kernel; // out x (tap x in): a matrix product over stacked, shifted copies
        Eigen::VectorXf bias;
        Eigen::Index taps = 1;

        [[nodiscard]] Matrix operator() (const Matrix& input) const;
    };
    static Convolution makeConvolution (const Weights&, const std::string& name, Eigen::Index in, Eigen::Index out,
                                        Eigen::Index taps, bool& complete);

    Convolution mix, near, far, out;
};

} // namespace slackwater::breath
