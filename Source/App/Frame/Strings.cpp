// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Strings.h"

#include "App/Frame/Embedded.h"

#include <juce_core/juce_core.h>

namespace slackwater::app
{

Strings readStrings (std::string_view json)
{
    const auto tree = juce::JSON::parse (juce::String::fromUTF8 (json.data(), static_cast<int> (json.size())));
    const auto words = [&] (const juce::var& from, const char* key) { return from[key].toString().toStdString(); };

    Strings strings;
    strings.note = words (tree, "note");
    strings.help.title = words (tree["help"], "title");
    if (const auto* lines = tree["help"]["lines"].getArray())
        for (const auto& line : *lines)
            strings.help.lines.push_back (line.toString().toStdString());
    const auto keys = [&] (const char* where)
    {
        std::vector<KeyView> all;
        if (const auto* list = tree["keys"][where].getArray())
            for (const auto& key : *list)
                all.push_back ({ key[0].toString().toStdString(), key[1].toString().toStdString() });
        return all;
    };
    strings.keysChoosing = keys ("choose");
    strings.keysPlaying = keys ("playing");
    strings.keysTapping = keys ("taps");
    strings.calibrateHeading = words (tree["calibrate"], "heading");
    strings.calibrateOpening = words (tree["calibrate"], "opening");
    strings.calibrateBreathing = words (tree["calibrate"], "breathing");
    strings.calibrateKeep = words (tree["calibrate"], "keep");
    strings.settingsNote = words (tree, "settings");
    strings.closingFull = words (tree["closing"], "full");
    strings.closingEarly = words (tree["closing"], "early");
    strings.closingEased = words (tree["closing"], "eased");
    return strings;
}

Strings builtInStrings() { return readStrings (embeddedStrings()); }

} // namespace slackwater::app
