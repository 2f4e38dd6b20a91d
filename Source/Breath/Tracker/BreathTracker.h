// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"
#include "Model/Units.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slackwater::breath
{

/** Mono samples of a microphone in, breath state out: echo canceller, features, two small networks, decoding. Causal:
   what state() says at any time rests on the samples before it. The same input gives the same output for any block
   length.

    A rate comes with the confidence that it is within one breath a minute; where there is no breath to hear, there is
   no rate and the phase is unknown. Where in and out sound alike, the rate is given and the phase is unknown.

    Threads: one at a time (the analysis thread). process() may allocate; memory does not grow with time. */
class BreathTracker
{
public:
    struct Options
    {
        std::filesystem::path
            weights;               // empty or unreadable: the classical fallback goes on, and isUsingFallback() says so
        bool swapInAndOut = false; // calibration found that this person's in-breath sounds like others' out-breath
    };

    explicit BreathTracker (SampleRate, Options);
    explicit BreathTracker (SampleRate);
    ~BreathTracker();
    BreathTracker (BreathTracker&&) noexcept;
    BreathTracker& operator= (BreathTracker&&) noexcept;

    /** Feeds samples of the microphone and, aligned sample by sample as played, the reference (empty: nothing is known
       to be played; one that is shorter counts as silent after its end). Not-a-number counts as silence. */
    void process (std::span<const float> microphone, std::span<const float> reference = {});

    /** What is known now. */
    [[nodiscard]] const BreathState& state() const noexcept;

    /** A row for every 0.25 s of input since the last call. Keeps the newest ten minutes when nobody asks. */
    [[nodiscard]] std::vector<BreathState> takeRows();

    /** What the pacer shows now, while the person follows it (unknown: it shows nothing). Over breaths of agreement, or
       of the opposite, it settles which half is the out-breath; it never makes a phase out of silence. */
    void setGuide (BreathPhase) noexcept;

    /** The microphone hears what is played, so much later than it is played that it cannot be taken out (LateEcho.h):
        then there is no state but "unknown". Empty: it does not. */
    [[nodiscard]] std::optional<Seconds> hearsOutputLateBy() const noexcept;

    /** True when the weights could not be used; `fallbackReason` says why, in words for the person. */
    [[nodiscard]] bool isUsingFallback() const noexcept;
    [[nodiscard]] const std::string& fallbackReason() const noexcept;

    /** Forgets all that was heard; time begins at zero again. */
    void reset();

private:
    struct Engine;
    std::unique_ptr<Engine> engine;
};

} // namespace slackwater::breath
