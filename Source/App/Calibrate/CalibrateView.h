// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/BreathRing.h"
#include "Breath/Calibration/CalibrationSign.h"
#include "Engine/Live/LiveCalibration.h"
#include "Model/Result.h"

#include <optional>
#include <string>
#include <vector>

namespace slackwater::app
{

/** Half a minute of breathing with the ring, and what came of it. */
struct CalibrateView
{
    RingView ring;
    std::string heading, words, figure, sides; // words: what to do; when it is over, what was found
    std::string timeLeft;
    float level = 0.0f;
    bool isOver = false;                  // there is something to keep
    bool hasFailed = false;               // there is not: only again, with another microphone perhaps, or by time
    bool goesByTime = false;              // nobody was heard: whoever leaves now goes by time
    std::vector<std::string> microphones; // where it has failed; the first is the system's own choice
    std::size_t microphone = 0;

    bool operator== (const CalibrateView&) const = default;
};

/** `progress` is empty until the microphone is open. */
[[nodiscard]] CalibrateView calibrateView (const std::optional<engine::CalibrationProgress>& progress,
                                           const breath::CalibrationSign&, Seconds length, bool reducedMotion);

/** It could not begin, or not go on. */
[[nodiscard]] CalibrateView calibrateTrouble (const std::string& words);
[[nodiscard]] CalibrateView calibrateTrouble (const Error&);

} // namespace slackwater::app
