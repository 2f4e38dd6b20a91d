// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Units.h"
#include "Words/Sentence.h"

namespace slackwater::pacing
{

/** Ends a pacing that a body may not like (Docs/practice.md): at the person's word, at a rate above 25 a minute for a
    minute, or when the breath has not followed for two minutes. */
class Guard
{
public:
    static constexpr Bpm tooFast { 25.0 };
    static constexpr Seconds fastFor { 60.0 };

    /** Watches one tick. Gives the reason to end the pacing, or null. */
    [[nodiscard]] const words::Sentence<>* watch (Seconds elapsed, const BreathState&, bool leftAlone,
                                                  bool saidTooMuch) noexcept;

private:
    Seconds fast { 0.0 };
};

} // namespace slackwater::pacing
