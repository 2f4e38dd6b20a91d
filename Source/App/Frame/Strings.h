// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Help/HelpView.h"

#include <string>
#include <string_view>
#include <vector>

namespace slackwater::app
{

/** The longer words of the window, from Assets/strings: they are to be read over and translated by people who do not
   read code. */
struct Strings
{
    std::string note;
    HelpView help;
    std::string closingFull, closingEarly, closingEased;
    std::vector<KeyView> keysChoosing, keysPlaying, keysTapping;
    std::string calibrateHeading, calibrateOpening, calibrateBreathing, calibrateKeep;
    std::string settingsNote;
};

/** The built-in words. A key that is missing is a bug of ours, and a test's business. */
[[nodiscard]] Strings builtInStrings();

/** Throws nlohmann's exception where the text is not such words. */
[[nodiscard]] Strings readStrings (std::string_view json);

} // namespace slackwater::app
