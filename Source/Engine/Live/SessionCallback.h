// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/ListeningRing.h"
#include "Engine/Live/WakeUp.h"
#include "Engine/Render/Renderer.h"
#include "Model/Realtime.h"
#include "Model/Units.h"

#include <atomic>
#include <cstdint>

namespace slackwater::engine
{

/** All that the audio callback does, whatever device calls it: renders, copies what was heard and played to the
   analysis, keeps the meters, fades at the session's edges. Knows no device, so tests drive it from a thread of their
   own.

    Threads: render() on the audio thread; the rest from any. */
class SessionCallback
{
public:
    SessionCallback (Renderer&, ListeningRing&, WakeUp& analysis, SampleRate);

    /** microphone: null when there is none. Never locks, allocates, throws or touches a file. */
    void render (const float* microphone, float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING;

    /** From now on fades out; isSilent() tells when that is done. */
    void leave() noexcept { leaving.store (true); }
    [[nodiscard]] bool isSilent() const noexcept { return silent.load(); }

    /** With the callback stopped: the next block fades in. */
    void comeBack() noexcept { gain = 0.0f; }

    /** Rises with every block: tells that the device is alive. */
    [[nodiscard]] std::uint64_t blocks() const noexcept { return blockCount.load (std::memory_order_relaxed); }

    /** So much has been given to the device. */
    [[nodiscard]] std::int64_t frames() const noexcept { return frameCount.load (std::memory_order_relaxed); }

    [[nodiscard]] float inputLevel() const noexcept { return inputPeak.load (std::memory_order_relaxed); }
    [[nodiscard]] float outputLevel() const noexcept { return outputPeak.load (std::memory_order_relaxed); }

private:
    void fade (float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING;
    void meter (std::atomic<float>& level, const float* samples, int frames) noexcept SLACKWATER_NONBLOCKING;

    Renderer& renderer;
    ListeningRing& ring;
    WakeUp& analysis;
    float leavingStep, comingStep, fallPerFrame;
    std::int64_t framesPerTick, sinceWake = 0, tick = 0;
    double rate;
    float gain = 1.0f; // goes along a line; what is heard is its square
    std::atomic<bool> leaving { false }, silent { false };
    std::atomic<std::uint64_t> blockCount { 0 };
    std::atomic<std::int64_t> frameCount { 0 };
    std::atomic<float> inputPeak { 0.0f }, outputPeak { 0.0f };
};

} // namespace slackwater::engine
