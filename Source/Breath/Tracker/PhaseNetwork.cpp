// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/PhaseNetwork.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr Eigen::Index inputs = 3 * static_cast<Eigen::Index> (bandCount), projectedSize = 48, hiddenSize = 64;
constexpr Eigen::Index phases = 3, rates = static_cast<Eigen::Index> (rateBinCount), outputs = phases + 1 + rates;

void softmaxInto (std::span<float> target, const Eigen::Ref<const Eigen::VectorXf>& logits)
{
    Eigen::Map<Eigen::ArrayXf> values { target.data(), logits.size() };
    values = (logits.array() - logits.maxCoeff()).exp();
    values /= values.sum();
}

Eigen::ArrayXf sigmoid (const Eigen::ArrayXf& x) { return 1.0f / (1.0f + (-x).exp()); }
} // namespace

PhaseNetwork::Recurrent PhaseNetwork::makeRecurrent (const Weights& weights, const std::string& name, Eigen::Index size,
                                                     bool& complete)
{
    Recurrent layer;
    layer.input = weights.take (name + ".weight_ih_l0", 3 * hiddenSize, size, complete);
    layer.hidden = weights.take (name + ".weight_hh_l0", 3 * hiddenSize, hiddenSize, complete);
    layer.inputBias = weights.take (name + ".bias_ih_l0", 1, 3 * hiddenSize, complete).transpose();
    layer.hiddenBias = weights.take (name + ".bias_hh_l0", 1, 3 * hiddenSize, complete).transpose();
    layer.state = Eigen::VectorXf::Zero (hiddenSize);
    return layer;
}

std::optional<PhaseNetwork> PhaseNetwork::make (const Weights& weights)
{
    bool complete = true;
    PhaseNetwork network;
    network.projection = weights.take ("phase.input.weight", projectedSize, inputs, complete);
    network.projectionBias = weights.take ("phase.input.bias", 1, projectedSize, complete).transpose();
    network.first = makeRecurrent (weights, "phase.first", projectedSize, complete);
    network.second = makeRecurrent (weights, "phase.second", hiddenSize, complete);
    network.head = weights.take ("phase.head.weight", outputs, 2 * hiddenSize, complete);
    network.headBias = weights.take ("phase.head.bias", 1, outputs, complete).transpose();
    network.both.resize (2 * hiddenSize);
    if (! complete)
        return {};
    return network;
}

void PhaseNetwork::reset()
{
    first.state.setZero();
    second.state.setZero();
    output = {};
}

void PhaseNetwork::Recurrent::push (const Eigen::VectorXf& values)
{
    fromInput.noalias() = input * values;
    fromInput += inputBias;
    fromHidden.noalias() = hidden * state;
    fromHidden += hiddenBias;
    const auto gate = [] (const Eigen::VectorXf& all, Eigen::Index index)
    { return all.segment (index * hiddenSize, hiddenSize).array(); };
    const Eigen::ArrayXf forget = sigmoid (gate (fromInput, 0) + gate (fromHidden, 0));
    const Eigen::ArrayXf keep = sigmoid (gate (fromInput, 1) + gate (fromHidden, 1));
    const Eigen::ArrayXf fresh = (gate (fromInput, 2) + forget * gate (fromHidden, 2)).tanh();
    state = ((1.0f - keep) * fresh + keep * state.array()).matrix();
}

const PhaseOutput& PhaseNetwork::push (const NetworkInput& input)
{
    const Eigen::Map<const Eigen::VectorXf> features { input.data(), inputs };
    projected.noalias() = projection * features;
    projected = (projected + projectionBias).cwiseMax (0.0f);
    first.push (projected);
    second.push (first.state);
    both << first.state, second.state;
    out.noalias() = head * both;
    out += headBias;

    softmaxInto (output.phase, out.head<phases>());
    output.presence = 1.0f / (1.0f + std::exp (-out (phases)));
    softmaxInto (output.rate, out.tail<rates>());
    return output;
}

} // namespace slackwater::breath
