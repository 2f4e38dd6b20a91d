// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/DeviceTypes.h"

#include "Engine/Devices/MonitorName.h"
#include "Engine/Devices/SoundServer.h"
#include "Engine/Devices/SystemDevices.h"

#include <algorithm>

namespace slackwater::engine
{

namespace
{
/** JUCE's JACK device asks for the message manager on JACK's own thread: it must exist before, or it would belong to
    that thread. The window has one; the command line and tests get this, which cleans up at the program's end. */
struct OwnMessageManager
{
    OwnMessageManager() { juce::MessageManager::getInstance(); }
    ~OwnMessageManager()
    {
        juce::DeletedAtShutdown::deleteAll();
        juce::MessageManager::deleteInstance();
    }
    OwnMessageManager (const OwnMessageManager&) = delete;
    OwnMessageManager& operator= (const OwnMessageManager&) = delete;
};
} // namespace

std::vector<std::unique_ptr<juce::AudioIODeviceType>> deviceTypes()
{
    if (juce::MessageManager::getInstanceWithoutCreating() == nullptr)
        static const OwnMessageManager own;

    return typesOfThisSystem();
}

juce::StringArray choosableNames (const juce::AudioIODeviceType& type, bool inputs)
{
    return withoutPlugins (type, type.getDeviceNames (inputs));
}

juce::StringArray monitors (const juce::AudioIODeviceType& type)
{
    const auto names = choosableNames (type, true);
    auto found = ofTheServer (type, names);
    if (! found.isEmpty() && ! isMonitorName (usualSourceOfServer()))
        found.clear();
    for (const auto& name : names)
        if (isMonitorName (name.toStdString()))
            found.addIfNotAlreadyThere (name);
    return found;
}

juce::String defaultName (const juce::AudioIODeviceType& type, bool inputs)
{
    const auto names = choosableNames (type, inputs);
    if (type.getTypeName() == "JACK" && names.contains ("system")) // the hardware, not another program
        return "system";
    auto wanted = type.getDeviceNames (inputs)[type.getDefaultDeviceIndex (inputs)];
    const auto onlyOnRequest = inputs ? monitors (type) : juce::StringArray {};
    if (names.contains (wanted) && ! onlyOnRequest.contains (wanted))
        return wanted;
    const auto first =
        std::find_if (names.begin(), names.end(), [&] (const auto& name) { return ! onlyOnRequest.contains (name); });
    return first != names.end() ? *first : juce::String {};
}

} // namespace slackwater::engine
