// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/DeviceCallbacks.h"

#include <algorithm>
#include <chrono>

namespace slackwater::engine
{

Seconds deviceTime() noexcept SLACKWATER_NONBLOCKING
{
    return std::chrono::duration_cast<Seconds> (std::chrono::steady_clock::now().time_since_epoch());
}

const float* OneMicrophone::hear (const float* const* in, int ins, int from, int frames) noexcept SLACKWATER_NONBLOCKING
{
    if (ins < most || frames > mostFrames)
        return ins > 0 ? in[0] + from : nullptr;
    for (int i = 0; i < frames; ++i)
    {
        const std::array<float, most> frame { in[0][from + i], in[1][from + i] };
        mixed[static_cast<std::size_t> (i)] = downmix.mix (frame.data());
    }
    return mixed.data();
}

void OutputCallback::audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs,
                                                       int frames, const juce::AudioIODeviceCallbackContext&) noexcept
    SLACKWATER_NONBLOCKING
{
    for (int at = 0; at < frames; at += pieceFrames)
    {
        const auto count = std::min (pieceFrames, frames - at);
        auto* left = outs > 0 ? out[0] + at : spareLeft.data();
        auto* right = outs > 1 ? out[1] + at : spareRight.data();
        player->play (clock != nullptr ? clock->pull (count, deviceTime()).data()
                                       : microphone.hear (in, ins, at, count),
                      left, right, count);
        if (outs == 1)
            for (int i = 0; i < count; ++i)
                left[i] = 0.5f * (left[i] + right[i]);
        for (int channel = 2; channel < outs; ++channel)
            std::fill_n (out[channel] + at, count, 0.0f);
    }
}

/** Also when a device has been started anew by its system, at a rate that somebody chose meanwhile: then it has to be
    opened anew, for that rate. */
void OutputCallback::audioDeviceAboutToStart (juce::AudioIODevice* device)
{
    isLost.store (rate > 0.0 && device->getCurrentSampleRate() != rate);
    microphone.prepare (device->getActiveInputChannels().countNumberOfSetBits(),
                        SampleRate { device->getCurrentSampleRate() });
}

void OutputCallback::audioDeviceStopped() { isLost.store (! isClosing.load()); }
void OutputCallback::audioDeviceError (const juce::String&) { isLost.store (true); }

void InputCallback::audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs,
                                                      int frames, const juce::AudioIODeviceCallbackContext&) noexcept
    SLACKWATER_NONBLOCKING
{
    const auto time = deviceTime();
    if (ins > 0)
        clock->push (microphone.hear (in, ins, 0, frames), frames, time);
    for (int channel = 0; channel < outs; ++channel)
        std::fill_n (out[channel], frames, 0.0f);
    lastHeard.store (time.count());
}

void InputCallback::audioDeviceAboutToStart (juce::AudioIODevice* device)
{
    microphone.prepare (device->getActiveInputChannels().countNumberOfSetBits(),
                        SampleRate { device->getCurrentSampleRate() });
    lastHeard.store (deviceTime().count());
}

} // namespace slackwater::engine
