// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/GuideAgreement.h"

namespace slackwater::breath
{

void GuideAgreement::push (const std::array<float, 3>& probabilities, BreathPhase guide) noexcept
{
    constexpr double memory = 300.0; // frames: 30 s
    if (guide != BreathPhase::inhale && guide != BreathPhase::exhale)
        return;
    ++frames;
    const double outMore = static_cast<double> (probabilities[1] - probabilities[0]);
    agreement += ((guide == BreathPhase::exhale ? outMore : -outMore) - agreement) / memory
                 * (frames < memory ? memory / frames : 1.0);
}

} // namespace slackwater::breath
