// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/PhaseFilter.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
// From each state to inhale, exhale, pause; a frame is 100 ms. After in mostly out, after out a pause or in, then in.
constexpr double stay = 0.6, leave = 1.0 - stay;
constexpr double transitions[3][3] = { { stay, leave * 0.80, leave * 0.20 },
                                       { leave * 0.45, stay, leave * 0.55 },
                                       { leave * 0.85, leave * 0.15, stay } };
constexpr int leastFrames = 4, mostLeastFrames = 12;
constexpr double leastShare = 0.12;    // of a breath: slow breath does not change its mind within a second
constexpr double clearlyMore = 1.2214; // e^0.2: the new state must be this much likelier
constexpr double turning = 0.4; // after an in-breath, this much of an out-breath is its beginning: words wait for it
constexpr double clarityMemory = 20.0 * featureRate; // frames of breath
} // namespace

void PhaseFilter::enter (std::size_t state) noexcept
{
    current = state;
    framesInState = 0;
}

BreathPhase PhaseFilter::push (const std::array<float, 3>& probabilities, bool swapped, std::optional<Bpm> rate)
{
    const int least = ! rate ? leastFrames
                             : std::clamp (static_cast<int> (leastShare * periodOf (*rate).count() * featureRate),
                                           leastFrames, mostLeastFrames);
    std::array<double, 3> seen { probabilities[swapped ? 1 : 0], probabilities[swapped ? 0 : 1], probabilities[2] };
    const double breathing = seen[0] + seen[1];
    told += breathing / clarityMemory * (std::abs (seen[0] - seen[1]) / std::max (breathing, 1.0e-6) - told);

    std::array<double, 3> next {};
    double total = 0.0;
    for (std::size_t to = 0; to < 3; ++to)
    {
        for (std::size_t from = 0; from < 3; ++from)
            next[to] += belief[from] * transitions[from][to];
        next[to] *= seen[to] + 1.0e-9;
        total += next[to];
    }
    for (std::size_t i = 0; i < 3; ++i)
        belief[i] = next[i] / total;

    const auto best = static_cast<std::size_t> (std::max_element (belief.begin(), belief.end()) - belief.begin());
    ++framesInState;
    constexpr std::size_t inhale = 0, exhale = 1, pause = 2;
    const bool mayTurn = drawnIn && (current == pause || framesInState >= least);
    if (mayTurn && seen[exhale] > turning)
        enter (exhale);
    else if (best != current && framesInState >= (current == pause ? leastFrames : least)
             && belief[best] > belief[current] * clearlyMore)
        enter (best);
    if (current != pause)
        drawnIn = current == inhale;

    constexpr std::array names { BreathPhase::inhale, BreathPhase::exhale, BreathPhase::hold };
    return names[current];
}

} // namespace slackwater::breath
