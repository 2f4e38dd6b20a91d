// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Guard.h"

#include "Pacing/Pacer.h"

namespace slackwater::pacing
{

std::optional<std::string_view> Guard::watch (Seconds elapsed, const BreathState& breath, bool leftAlone,
                                              bool saidTooMuch) noexcept
{
    const auto rate = reliableRate (breath);
    fast = rate && *rate > tooFast ? fast + elapsed : Seconds { 0.0 };

    if (saidTooMuch)
        return "you said it was too much: breathe as you like";
    if (fast >= fastFor)
        return "the breath has been quick for a minute: pacing ends";
    if (leftAlone)
        return "the breath went its own way for two minutes: the pacer has come back to it";
    return std::nullopt;
}

} // namespace slackwater::pacing
