// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

#include <memory>
#include <vector>

namespace slackwater::engine
{

/** What differs between systems about JUCE's devices. JUCE's kinds of them here, the preferred one first; libjack's
    complaints that no server runs are kept off stderr. */
[[nodiscard]] std::vector<std::unique_ptr<juce::AudioIODeviceType>> typesOfThisSystem();

/** Of a type's names those that are really a place to play to or to hear. */
[[nodiscard]] juce::StringArray withoutPlugins (const juce::AudioIODeviceType&, juce::StringArray names);

/** Of a type's inputs those that are whatever the desktop's sound server gives (SoundServer.h). */
[[nodiscard]] juce::StringArray ofTheServer (const juce::AudioIODeviceType&, const juce::StringArray& names);

} // namespace slackwater::engine
