// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/LagSimilarity.h"
#include "Breath/Tracker/Weights.h"

#include <optional>

namespace slackwater::breath
{

/** The first network: two gated recurrent layers (Cho et al. 2014, in PyTorch's form) over the features, a frame at a
    time; out come phase, presence and a first idea of the rate. 63,000 weights, 0.6 million multiply-adds a second.
    Threads: one at a time. push() does not allocate. */
class PhaseNetwork
{
public:
    /** Empty when the weights lack something. */
    [[nodiscard]] static std::optional<PhaseNetwork> make (const Weights&);

    [[nodiscard]] const PhaseOutput& push (const NetworkInput& input);
    void reset();

private:
    struct Recurrent
    {
        Matrix input, hidden; // rows: reset, update and new gate, one after the other
        Eigen::VectorXf inputBias, hiddenBias, state, fromInput, fromHidden;

        void push (const Eigen::VectorXf& values);
    };
    static Recurrent makeRecurrent (const Weights&, const std::string& name, Eigen::Index inputs, bool& complete);

    Matrix projection, head;
    Eigen::VectorXf projectionBias, headBias, projected, both, out;
    Recurrent first, second;
    PhaseOutput output;
};

} // namespace slackwater::breath
