// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/End/EndView.h"

#include "Words/Lengths.h"
#include "Words/Screen.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

EndView endView (const SessionOutcome& outcome)
{
    EndView view;
    const auto wasEarly = outcome.played < outcome.planned - Seconds { 10.0 };
    const auto wasLeft = wasEarly && ! outcome.cameToItsClose;
    const auto minutes = std::max (1, static_cast<int> (std::lround (outcome.played.count() / 60.0)));
    if (outcome.played < Seconds { 30.0 })
        view.title = words::say (words::screen::aMoment);
    else
        view.title =
            words::say (wasLeft ? words::screen::youStayed : words::screen::thatWas, words::spelledMinutes (minutes));

    if (const auto& [resting, final] = outcome.breath; resting && final)
    {
        const auto first = std::lround (resting->value), last = std::lround (final->value);
        view.breath = first == last ? words::say (words::screen::sameBreath, first)
                                    : words::say (words::screen::cameAndLeft, first, last);
    }
    view.words = words::say (outcome.saidTooMuch ? words::screen::wentEasy
                             : wasLeft           ? words::screen::stoppingIsPart
                             : wasEarly          ? words::screen::shorterWay
                                                 : words::screen::noHurry);
    return view;
}

} // namespace slackwater::app
