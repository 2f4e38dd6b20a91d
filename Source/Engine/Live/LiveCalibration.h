// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Calibration/Calibration.h"
#include "Breath/Calibration/CalibrationSign.h"
#include "Model/Result.h"
#include "Model/Units.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace slackwater::engine
{

/** What may be shown of a calibration while it listens: a copy, true at one moment. */
struct CalibrationProgress
{
    Seconds heard { 0.0 };                           // of the sign's time
    float level = 0.0f;                              // the microphone's peak, falling within half a second
    std::optional<breath::CalibrationResult> result; // when it has listened to the end
    std::string trouble;                             // it cannot go on, in plain words; empty while all is well
    bool gaveNothing = false;                        // that is: the microphone gives nothing but digital silence
};

/** A calibration with a real microphone: opens the device, plays silence and listens; the sign's time is the count of
    samples heard. Nothing of the sound is kept.

    Threads: start(), progress() and destroying on the owner's; it has one of its own, and the device's. */
class LiveCalibration
{
public:
    struct Options
    {
        std::string outputDevice, inputDevice; // as listDevices() names them; empty: the default ones
        std::filesystem::path weights;
        breath::CalibrationSign sign;
        Seconds length = breath::Calibration::usualLength;
    };

    /** Errors (kind device): no microphone, none of that name, or it is busy. */
    [[nodiscard]] static Result<std::unique_ptr<LiveCalibration>> start (Options);
    ~LiveCalibration();

    [[nodiscard]] CalibrationProgress progress() const;

private:
    struct Listening;
    explicit LiveCalibration (std::unique_ptr<Listening>);
    std::unique_ptr<Listening> listening;
};

} // namespace slackwater::engine
