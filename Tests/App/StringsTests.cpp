// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Strings.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("The built-in words are all there, and the help lines name where to call", "[app][strings]")
{
    const auto strings = builtInStrings();
    for (const auto& words : { strings.note, strings.help.title, strings.closingFull, strings.closingEarly,
                               strings.closingEased, strings.calibrateBreathing, strings.settingsNote })
        CHECK_FALSE (words.empty());
    std::string all;
    for (const auto& line : strings.help.lines)
        all += line;
    CHECK (all.find ("findahelpline.com") != std::string::npos);
    CHECK (all.find ("emergency number") != std::string::npos);
}
