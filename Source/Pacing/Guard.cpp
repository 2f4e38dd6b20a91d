// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Guard.h"

#include "Pacing/ReliableRate.h"
#include "Words/Pacing.h"

namespace slackwater::pacing
{

const words::Sentence<>* Guard::watch (Seconds elapsed, const BreathState& breath, bool leftAlone,
                                       bool saidTooMuch) noexcept
{
    const auto rate = reliableRate (breath);
    fast = rate && *rate > tooFast ? fast + elapsed : Seconds { 0.0 };

    if (saidTooMuch)
        return &words::pacing::tooMuch;
    if (fast >= fastFor)
        return &words::pacing::tooQuick;
    if (leftAlone)
        return &words::pacing::wentItsOwnWay;
    return nullptr;
}

} // namespace slackwater::pacing
