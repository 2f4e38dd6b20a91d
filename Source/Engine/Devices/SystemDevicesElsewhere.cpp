// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/SystemDevices.h"

namespace slackwater::engine
{

// For a port to begin with; tried nowhere yet.
std::vector<std::unique_ptr<juce::AudioIODeviceType>> typesOfThisSystem()
{
    std::vector<std::unique_ptr<juce::AudioIODeviceType>> types;
#if JUCE_MAC
    types.emplace_back (juce::AudioIODeviceType::createAudioIODeviceType_CoreAudio());
#elif JUCE_WINDOWS
    types.emplace_back (juce::AudioIODeviceType::createAudioIODeviceType_WASAPI (juce::WASAPIDeviceMode::shared));
#endif
    return types;
}

juce::StringArray withoutPlugins (const juce::AudioIODeviceType&, juce::StringArray names) { return names; }
juce::StringArray ofTheServer (const juce::AudioIODeviceType&, const juce::StringArray&) { return {}; }

} // namespace slackwater::engine
