// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Help/HelpView.h"
#include "Support/Catch.h"

using namespace slackwater::app;

TEST_CASE ("Help names where to call, and has the screen's keys", "[app][view]")
{
    const auto view = helpView ({ { "H", "help" } });
    std::string all;
    for (const auto& line : view.lines)
        all += line;
    CHECK (all.find ("findahelpline.com") != std::string::npos);
    CHECK (all.find ("emergency number") != std::string::npos);
    CHECK (view.keys.size() == 1);
}
