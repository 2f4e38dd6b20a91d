// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/BreathTracker.h"
#include "Model/Profile.h"

#include <optional>
#include <string>

namespace slackwater::breath
{

/** What a calibration found, as plain values for the profile and the window. */
struct CalibrationResult
{
    Decibels level; // of the loud tenth of the mid band (200-2000 Hz), relative to full scale
    Decibels noise; // of its quiet tenth: the room
    double hearing =
        0.0; // 0..1: share of the listening, after the first 10 s, in which a session would say that it hears a breath
    std::optional<Bpm> rate; // the person's own, while they listened
    std::optional<bool>
        swapInAndOut;      // their in-breath sounds like others' out-breath; empty: sound alone could not tell
    bool isUsable = false; // good enough to lead by
    std::string words;     // what is right or wrong, and what to do about it
};

/** How well it hears, as a figure with its meaning: one sentence or two. */
[[nodiscard]] std::string figureOf (const CalibrationResult&);

/** What was found about in and out, in words; empty when there is nothing to tell. */
[[nodiscard]] std::string sidesOf (const CalibrationResult&);

/** What of it a profile keeps, figures rounded. What an earlier one learned about in and out stays where this one could
   not tell. */
[[nodiscard]] BreathCalibration keep (const CalibrationResult&, const std::optional<BreathCalibration>& earlier,
                                      std::string date, std::string microphone);

/** Listens for half a minute while the person breathes with a sign, and says how well it hears.
    Threads: one at a time, as BreathTracker. */
class Calibration
{
public:
    static constexpr Seconds usualLength { 30.0 },
        leastLength { 20.0 }; // in less than twenty, in and out cannot be told

    Calibration (SampleRate, BreathTracker::Options, Seconds length = usualLength);
    ~Calibration();

    /** As BreathTracker::process; `sign` is what the person is shown (unknown: nothing, they breathe as they like). */
    void process (std::span<const float> microphone, std::span<const float> reference, BreathPhase sign);

    [[nodiscard]] bool isDone() const noexcept;

    /** What was found so far; final when isDone(). */
    [[nodiscard]] CalibrationResult result() const;

private:
    struct Listening;
    std::unique_ptr<Listening> listening;
};

} // namespace slackwater::breath
