// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Length/LengthView.h"

#include "App/Frame/Sentences.h"

#include <cmath>

namespace slackwater::app
{

std::string lengthInWords (Seconds asked, Seconds left)
{
    constexpr Seconds near { 40.0 };
    const auto minutes = static_cast<int> (std::lround (left.count() / 60.0));
    const auto words =
        (minutes < 1 ? std::string { "less than a minute" } : "about " + minutesInWords (minutes)) + " from here";
    if (std::abs ((asked - left).count()) > near.count())
        return "As near as it can be: " + words + ".";
    return sentence (words);
}

} // namespace slackwater::app
