// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/MicrophoneBreath.h"

#include <algorithm>
#include <vector>

namespace slackwater::engine
{

MicrophoneBreath::MicrophoneBreath (SampleRate sampleRate, breath::BreathTracker::Options options)
    : rate (sampleRate), tracker (sampleRate, std::move (options)), silence (sampleRate)
{
}

void MicrophoneBreath::listen (std::span<const float> microphone, std::span<const float> played)
{
    silence.hear (microphone);
    tracker.process (microphone, played);
    heardFrames += static_cast<std::int64_t> (microphone.size());
}

void MicrophoneBreath::missed (std::int64_t frames)
{
    const std::vector<float> nothing (4096, 0.0f);
    while (frames > 0)
    {
        const auto count = std::min<std::int64_t> (frames, static_cast<std::int64_t> (nothing.size()));
        listen ({ nothing.data(), static_cast<std::size_t> (count) }, {});
        frames -= count;
    }
}

BreathState MicrophoneBreath::advance (const breath::SourceTick& moment)
{
    auto state = tracker.state();
    const auto paused = Seconds { static_cast<double> (heardFrames) / rate.value } - moment.now;
    state.time = moment.now;
    if (state.nextExhale)
        *state.nextExhale -= paused;
    return state;
}

} // namespace slackwater::engine
