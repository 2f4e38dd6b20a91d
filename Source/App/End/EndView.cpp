// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/End/EndView.h"

#include "App/Frame/Sentences.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

EndView endView (const SessionOutcome& outcome, const Strings& strings)
{
    EndView view;
    const auto wasEarly = outcome.played < outcome.planned - Seconds { 10.0 };
    const auto minutes = std::max (1, static_cast<int> (std::lround (outcome.played.count() / 60.0)));
    if (outcome.played < Seconds { 30.0 })
        view.title = "That was a moment.";
    else
        view.title = (wasEarly ? "You stayed for " : "That was ") + minutesInWords (minutes) + ".";

    if (const auto& [resting, final] = outcome.breath; resting && final)
    {
        const auto first = std::lround (resting->value), last = std::lround (final->value);
        view.breath = first == last ? "Your breath stayed at about " + std::to_string (first) + " a minute."
                                    : "You came in at " + std::to_string (first) + " breaths a minute and left at "
                                          + std::to_string (last) + ".";
    }
    view.words = outcome.saidTooMuch ? strings.closingEased : wasEarly ? strings.closingEarly : strings.closingFull;
    return view;
}

} // namespace slackwater::app
