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
                      : ins > 0        ? in[0] + at
                                       : nullptr,
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
}

void OutputCallback::audioDeviceStopped() { isLost.store (! isClosing.load()); }
void OutputCallback::audioDeviceError (const juce::String&) { isLost.store (true); }

void InputCallback::audioDeviceIOCallbackWithContext (const float* const* in, int ins, float* const* out, int outs,
                                                      int frames, const juce::AudioIODeviceCallbackContext&) noexcept
    SLACKWATER_NONBLOCKING
{
    const auto time = deviceTime();
    if (ins > 0)
        clock->push (in[0], frames, time);
    for (int channel = 0; channel < outs; ++channel)
        std::fill_n (out[channel], frames, 0.0f);
    lastHeard.store (time.count());
}

void InputCallback::audioDeviceAboutToStart (juce::AudioIODevice*) { lastHeard.store (deviceTime().count()); }

} // namespace slackwater::engine
