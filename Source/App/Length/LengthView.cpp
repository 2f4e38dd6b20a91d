// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Length/LengthView.h"

#include "Words/Lengths.h"
#include "Words/Screen.h"

#include <cmath>

namespace slackwater::app
{

std::string lengthInWords (Seconds asked, Seconds left)
{
    constexpr Seconds near { 40.0 };
    const auto minutes = static_cast<int> (std::lround (left.count() / 60.0));
    const auto isNear = std::abs ((asked - left).count()) <= near.count();
    if (minutes < 1)
        return words::say (isNear ? words::screen::lengthIsShort : words::screen::nearestIsShort);
    return words::say (isNear ? words::screen::lengthIs : words::screen::nearestIs, words::spelledMinutes (minutes));
}

} // namespace slackwater::app
