// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/DeviceChoice.h"

#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Folders.h"

#include <juce_core/juce_core.h>

namespace slackwater::app
{

namespace
{

juce::String toText (const std::string& words)
{
    return juce::String::fromUTF8 (words.data(), static_cast<int> (words.size()));
}

} // namespace

std::filesystem::path deviceChoiceFile() { return storage::configFolder() / "devices.json"; }

DeviceChoice loadDeviceChoice()
{
    const auto text = storage::readText (deviceChoiceFile());
    if (! text)
        return {};
    const auto tree = juce::JSON::parse (toText (*text));
    if (tree["format"].toString() != "slackwater-devices/1")
        return {};
    return { tree["output"].toString().toStdString(), tree["input"].toString().toStdString() };
}

Result<void> saveDeviceChoice (const DeviceChoice& choice)
{
    auto* object = new juce::DynamicObject;
    const juce::var tree { object };
    object->setProperty ("format", "slackwater-devices/1");
    object->setProperty ("output", toText (choice.output));
    object->setProperty ("input", toText (choice.input));
    return storage::writeAtomically (deviceChoiceFile(), juce::JSON::toString (tree).toStdString() + "\n");
}

} // namespace slackwater::app
