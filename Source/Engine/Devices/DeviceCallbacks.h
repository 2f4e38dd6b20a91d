// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/AudioDevice.h"
#include "Engine/Devices/SecondClock.h"
#include "Model/Realtime.h"
#include "Sound/Downmix.h"

#include <juce_audio_devices/juce_audio_devices.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace slackwater::engine
{

/** The one monotonic clock that the callbacks of all devices are timed by. */
[[nodiscard]] Seconds deviceTime() noexcept SLACKWATER_NONBLOCKING;

/** A microphone's channels as one, a block at a time: on input 2 of an interface it is heard as on input 1, and where
    the two cancel each other, one of them. */
class OneMicrophone
{
public:
    /** Before its device is started. */
    void prepare (int channels, SampleRate rate) { downmix = sound::Downmix (std::min (channels, most), rate); }

    /** The first two of the channels, mixed; a single one as it is. At most mostFrames, if there are two. */
    [[nodiscard]] const float* hear (const float* const* in, int ins, int from,
                                     int frames) noexcept SLACKWATER_NONBLOCKING;

    static constexpr int most = 2, mostFrames = 16384;

private:
    sound::Downmix downmix;
    std::array<float, mostFrames> mixed {};
};

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

    OneMicrophone microphone;
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

private:
    OneMicrophone microphone;
};

} // namespace slackwater::engine
