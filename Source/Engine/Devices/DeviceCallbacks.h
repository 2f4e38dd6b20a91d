// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/AudioDevice.h"
#include "Engine/Devices/SecondClock.h"
#include "Model/Realtime.h"

#include <juce_audio_devices/juce_audio_devices.h>

#include <array>
#include <atomic>
#include <memory>

namespace slackwater::engine
{

/** The one monotonic clock that the callbacks of all devices are timed by. */
[[nodiscard]] Seconds deviceTime() noexcept SLACKWATER_NONBLOCKING;

/** What JUCE calls for the next block of sound, reduced to a microphone and two channels: the outermost of our code on
    the audio thread. Whatever number of channels the device has, the player sees two. */
class OutputCallback final : public juce::AudioIODeviceCallback
{
public:
    AudioDevice::Player* player = nullptr; // set before the device is started
    SecondClock* clock = nullptr;          // the microphone comes from there
    double rate = 0.0;                     // at which it was opened
    std::atomic<bool> isClosing { false }, isLost { false };

    void audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs, int frames,
                                           const juce::AudioIODeviceCallbackContext&) noexcept
        SLACKWATER_NONBLOCKING override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override;
    void audioDeviceError (const juce::String&) override;

private:
    // A device's larger blocks are served in pieces; a mono device's second channel fits in one.
    static constexpr int pieceFrames = SecondClock::mostFrames;

    std::array<float, pieceFrames> spareLeft {}, spareRight {};
};

/** The same for the other device, when the microphone has one of its own. */
class InputCallback final : public juce::AudioIODeviceCallback
{
public:
    std::unique_ptr<SecondClock> clock;
    std::atomic<double> lastHeard { 0.0 }; // deviceTime()

    void audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs, int frames,
                                           const juce::AudioIODeviceCallbackContext&) noexcept
        SLACKWATER_NONBLOCKING override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override {}
};

} // namespace slackwater::engine
