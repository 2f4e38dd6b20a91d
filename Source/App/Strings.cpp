// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Strings.h"

#include "App/Embedded.h"

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
    strings.closingFull = words (tree["closing"], "full");
    strings.closingEarly = words (tree["closing"], "early");
    strings.closingEased = words (tree["closing"], "eased");
    return strings;
}

Strings builtInStrings() { return readStrings (embeddedStrings()); }

} // namespace slackwater::app
