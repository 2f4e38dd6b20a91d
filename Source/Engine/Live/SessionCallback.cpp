// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/SessionCallback.h"

#include "Engine/Mix/FadeLengths.h"
#include "Pacing/Conductor.h"

#include <algorithm>
#include <cmath>

namespace slackwater::engine
{

SessionCallback::SessionCallback (Renderer& r, ListeningRing& l, WakeUp& a, SampleRate sampleRate)
    : renderer (r), ring (l), analysis (a),
      leavingStep (static_cast<float> (1.0 / (fades::leaving.count() * sampleRate.value))),
      comingStep (static_cast<float> (1.0 / (fades::deviceBack.count() * sampleRate.value))),
      fallPerFrame (static_cast<float> (2.0 / sampleRate.value)), // from full to nothing in half a second
      framesPerTick (std::llround (sampleRate.value / pacing::ticksPerSecond)), rate (sampleRate.value)
{
}

void SessionCallback::render (const float* microphone, float* left, float* right,
                              int frames) noexcept SLACKWATER_NONBLOCKING
{
    const auto before = renderer.position().value;
    renderer.process (left, right, frames);
    const auto position = renderer.position().value;
    if (gain != 1.0f || leaving.load (std::memory_order_relaxed))
        fade (left, right, frames);

    ring.write (microphone, left, right, frames, static_cast<int> (position - before));
    if (microphone != nullptr)
        meter (inputPeak, microphone, frames);
    meter (outputPeak, left, frames);

    // The analysis sleeps until a tick of the session is due; in a pause it listens on at the same pace.
    sinceWake += frames;
    const auto nextTick = std::llround (static_cast<double> (tick) * rate / pacing::ticksPerSecond);
    if (position >= nextTick || sinceWake >= framesPerTick)
    {
        tick = static_cast<std::int64_t> (static_cast<double> (position) * pacing::ticksPerSecond / rate) + 1;
        sinceWake = 0;
        analysis.wake();
    }
    frameCount.fetch_add (frames, std::memory_order_relaxed);
    blockCount.fetch_add (1, std::memory_order_relaxed);
}

void SessionCallback::fade (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING
{
    const auto isLeaving = leaving.load (std::memory_order_relaxed);
    for (int i = 0; i < frames; ++i)
    {
        gain = isLeaving ? std::max (0.0f, gain - leavingStep) : std::min (1.0f, gain + comingStep);
        left[i] *= gain * gain;
        right[i] *= gain * gain;
    }
    if (isLeaving && gain == 0.0f)
        silent.store (true);
}

void SessionCallback::meter (std::atomic<float>& level, const float* samples,
                             int frames) noexcept SLACKWATER_NONBLOCKING
{
    auto peak = std::max (0.0f, level.load (std::memory_order_relaxed) - fallPerFrame * static_cast<float> (frames));
    for (int i = 0; i < frames; ++i)
        if (const auto size = std::abs (samples[i]); size > peak && size <= 1.0e6f)
            peak = size;
    level.store (std::min (1.0f, peak), std::memory_order_relaxed);
}

} // namespace slackwater::engine
