// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

#include <memory>
#include <vector>

namespace slackwater::engine
{

/** JUCE's kinds of devices on this machine, the preferred one first. Each is to be scanned before it is asked anything;
   ALSA takes a while over that, and who has found what it wants need not wait for it. libjack's complaints that no
   server runs are kept off stderr. */
[[nodiscard]] std::vector<std::unique_ptr<juce::AudioIODeviceType>> deviceTypes();

/** What a person may choose of that type. */
[[nodiscard]] juce::StringArray choosableNames (const juce::AudioIODeviceType&, bool inputs);

/** The inputs of that type that give back what an output plays: by their names, or because that is what the desktop's
    sound server has for whoever asks for a microphone. That is asked once; it may take a second. */
[[nodiscard]] juce::StringArray monitors (const juce::AudioIODeviceType&);

/** The one of them that is taken when nothing is asked for, never an output's monitor; empty when there is none. */
[[nodiscard]] juce::String defaultName (const juce::AudioIODeviceType&, bool inputs);

} // namespace slackwater::engine
