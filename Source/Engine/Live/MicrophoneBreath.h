// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Breath/Tracker/BreathTracker.h"
#include "Engine/Live/DigitalSilence.h"

#include <cstdint>
#include <span>
#include <string>

namespace slackwater::engine
{

/** The breath in a microphone that is heard as time passes. It hears on through a pause, in which the session's clock
    stands still, so that the breath is known at once when it goes on. All on the analysis thread. */
class MicrophoneBreath final : public breath::BreathSource
{
public:
    MicrophoneBreath (SampleRate, breath::BreathTracker::Options);

    /** What the microphone heard, and what was played meanwhile. */
    void listen (std::span<const float> microphone, std::span<const float> played);

    /** Nothing was captured for so many frames: heard as silence. */
    void missed (std::int64_t frames);

    /** What the pacer shows now (see BreathTracker::setGuide). */
    void setGuide (BreathPhase phase) noexcept { tracker.setGuide (phase); }

    /** What has been listened to so far, in session time. */
    [[nodiscard]] BreathState advance (const breath::SourceTick&) override;

    /** For how long the microphone has given nothing but digital silence. */
    [[nodiscard]] Seconds silentFor() const noexcept { return silence.lasted(); }

    /** It hears what is played, too late to be taken out: the session goes by time (see BreathTracker). */
    [[nodiscard]] bool hearsOutput() const noexcept { return tracker.hearsOutputLateBy().has_value(); }

    /** Why the tracker does without its networks; empty when it has them. */
    [[nodiscard]] const std::string& fallbackReason() const noexcept { return tracker.fallbackReason(); }

private:
    SampleRate rate;
    breath::BreathTracker tracker;
    DigitalSilence silence;
    std::int64_t heardFrames = 0;
};

} // namespace slackwater::engine
