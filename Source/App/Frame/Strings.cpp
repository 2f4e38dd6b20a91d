// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Strings.h"

#include "App/Frame/Embedded.h"

#include <nlohmann/json.hpp>

namespace slackwater::app
{

Strings readStrings (std::string_view json)
{
    const auto tree = nlohmann::json::parse (json);
    const auto words = [] (const nlohmann::json& from, const char* key) { return from.at (key).get<std::string>(); };

    Strings strings;
    strings.note = words (tree, "note");
    strings.help.title = words (tree.at ("help"), "title");
    strings.help.lines = tree.at ("help").at ("lines").get<std::vector<std::string>>();
    const auto keys = [&] (const char* where)
    {
        std::vector<KeyView> all;
        for (const auto& key : tree.at ("keys").at (where))
            all.push_back ({ key.at (0).get<std::string>(), key.at (1).get<std::string>() });
        return all;
    };
    strings.keysChoosing = keys ("choose");
    strings.keysPlaying = keys ("playing");
    strings.keysTapping = keys ("taps");
    strings.calibrateHeading = words (tree.at ("calibrate"), "heading");
    strings.calibrateOpening = words (tree.at ("calibrate"), "opening");
    strings.calibrateBreathing = words (tree.at ("calibrate"), "breathing");
    strings.calibrateKeep = words (tree.at ("calibrate"), "keep");
    strings.settingsNote = words (tree, "settings");
    strings.closingFull = words (tree.at ("closing"), "full");
    strings.closingEarly = words (tree.at ("closing"), "early");
    strings.closingEased = words (tree.at ("closing"), "eased");
    return strings;
}

Strings builtInStrings() { return readStrings (embeddedStrings()); }

} // namespace slackwater::app
