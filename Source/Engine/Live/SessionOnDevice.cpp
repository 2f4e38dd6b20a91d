// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/SessionOnDevice.h"

#include <juce_audio_basics/juce_audio_basics.h>

namespace slackwater::engine
{

void SessionOnDevice::play (const float* microphone, float* left, float* right,
                            int frames) noexcept SLACKWATER_NONBLOCKING
{
    if (bridge == nullptr)
        return playAtOwnRate (microphone, left, right, frames);
    const juce::ScopedNoDenormals flush;
    bridge->process (microphone, left, right, frames, [this] (const float* m, float* l, float* r, int count) noexcept
    { playAtOwnRate (m, l, r, count); });
}

void SessionOnDevice::playAtOwnRate (const float* microphone, float* left, float* right,
                                     int frames) noexcept SLACKWATER_NONBLOCKING
{
    if (waitForOthers)
        waitForOthers (frames, played);
    callback.render (microphone, left, right, frames);
    played += frames;
}

} // namespace slackwater::engine
