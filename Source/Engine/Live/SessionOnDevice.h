// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/AudioDevice.h"
#include "Engine/Devices/RateBridge.h"
#include "Engine/Live/SessionCallback.h"
#include "Model/Realtime.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace slackwater::engine
{

/** A session as a device plays it: at the device's rate, whatever the session's is (RateBridge), and in step with the
    other threads where lockstep is asked for.

    Threads: play() on the device's; the rest while no device plays. isConverting() from any. */
class SessionOnDevice final : public AudioDevice::Player
{
public:
    /** In lockstep, called before each block with the frames that come and the frames played so far; waits for whoever
        has to be as far. Blocks on purpose, for servers that run faster than time; empty everywhere else. */
    using WaitForOthers = std::function<void (int frames, std::int64_t played)>;

    SessionOnDevice (SessionCallback& c, SampleRate session, WaitForOthers w)
        : callback (c), rate (session), waitForOthers (std::move (w))
    {
    }

    /** Before a device of that rate is started. */
    void prepare (SampleRate device)
    {
        bridge = device != rate ? std::make_unique<RateBridge> (device, rate) : nullptr;
    }

    [[nodiscard]] bool isConverting() const noexcept { return bridge != nullptr; }

    void play (const float* microphone, float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING override;

private:
    void playAtOwnRate (const float* microphone, float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING;

    SessionCallback& callback;
    const SampleRate rate;
    const WaitForOthers waitForOthers;
    std::unique_ptr<RateBridge> bridge;
    std::int64_t played = 0;
};

} // namespace slackwater::engine
