// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/LagSimilarity.h"
#include "Model/BreathState.h"

#include <optional>

namespace slackwater::breath
{

/** From frame-wise probabilities to one phase at a time: forward filtering of a three-state Markov chain (Rabiner
   1989), without look-ahead, which made onsets late. A state lasts at least 0.4 s, but for one thing: after an
   in-breath, the first sign of the out-breath is its beginning. */
class PhaseFilter
{
public:
    /** Inhale, exhale or hold (the pause). `swapped`: this person's in-breath is what the network calls out. `rate`:
       where it is known, an in- or out-breath lasts at least an eighth of a breath (0.4-1.2 s). */
    BreathPhase push (const std::array<float, 3>& probabilities, bool swapped, std::optional<Bpm> rate = {});

    /** 0..1: how well in and out have been told apart in the last 20 s of breath. Below leastClarity they cannot be. */
    [[nodiscard]] double clarity() const noexcept { return told; }
    static constexpr double leastClarity = 0.3;

    void reset() { *this = {}; }

private:
    void enter (std::size_t state) noexcept;

    std::array<double, 3> belief { 1.0 / 3, 1.0 / 3, 1.0 / 3 };
    std::size_t current = 2;
    int framesInState = 9;
    bool drawnIn = false; // the last breath heard was an in-breath
    double told = 0.5;
};

} // namespace slackwater::breath
