// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/AudioDevice.h"

#include <juce_audio_devices/juce_audio_devices.h>

#include <memory>

namespace slackwater::engine
{

/** Which devices are opened for a wish. */
struct DeviceSelection
{
    std::unique_ptr<juce::AudioIODeviceType> type;
    juce::String output, input, note; // no input: note says why, where one was wished for
    bool isApart = false;             // the microphone belongs to another device, with a clock of its own
};

[[nodiscard]] Result<DeviceSelection> choose (const AudioDevice::Wish&);

/** The wished rate where the device has it; else its own that suits best. */
[[nodiscard]] double chooseRate (juce::AudioIODevice&, SampleRate wished);

} // namespace slackwater::engine
