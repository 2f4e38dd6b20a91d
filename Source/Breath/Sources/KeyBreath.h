// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Breath/Sources/TappedBreath.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

namespace slackwater::breath
{

/** Where keys arrive: pressed on one thread, taken on another. */
class Taps
{
public:
    using Clock = std::chrono::steady_clock;

    struct Tap
    {
        Clock::time_point at;
        BreathPhase phase;
    };

    /** That phase begins now. From any thread but the audio callback. */
    void tap (BreathPhase);

    [[nodiscard]] std::vector<Tap> take();

private:
    std::mutex mutex;
    std::vector<Tap> waiting;
};

/** Breath that a person tells by keys while a session plays: live only. */
class KeyBreath final : public BreathSource
{
public:
    explicit KeyBreath (std::shared_ptr<Taps> t) : taps (std::move (t)) {}

    [[nodiscard]] BreathState advance (const SourceTick&) override;

private:
    std::shared_ptr<Taps> taps;
    TappedBreath tapped;
    Seconds before { 0.0 }; // the last tick
};

} // namespace slackwater::breath
