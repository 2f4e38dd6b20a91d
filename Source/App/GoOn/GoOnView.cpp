// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/GoOn/GoOnView.h"

#include <cmath>

namespace slackwater::app
{

GoOnView goOnView (const std::string& title, Seconds played, Seconds planned)
{
    const auto clock = [] (Seconds time)
    {
        const auto seconds = std::to_string (std::lround (time.count()) % 60);
        return std::to_string (std::lround (time.count()) / 60) + ":" + (seconds.size() < 2 ? "0" : "") + seconds;
    };
    return { title + ", " + clock (played) + " of " + clock (planned),
             "It was cut off there. Words that were being said are said again." };
}

} // namespace slackwater::app
