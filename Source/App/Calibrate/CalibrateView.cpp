// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Calibrate/CalibrateView.h"

#include "App/Frame/Sentences.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

constexpr double still = 0.5;

CalibrateView calibrateView (const std::optional<engine::CalibrationProgress>& progress,
                             const breath::CalibrationSign& sign, Seconds length, bool reducedMotion,
                             const Strings& strings)
{
    CalibrateView view;
    view.heading = strings.calibrateHeading;
    view.ring.heardFullness = still;
    if (! progress || progress->heard <= Seconds { 0.0 })
    {
        view.words = strings.calibrateOpening;
        return view;
    }
    if (! progress->trouble.empty())
        return calibrateTrouble (progress->trouble, strings);
    if (progress->result)
    {
        const auto& found = *progress->result;
        view.isOver = true;
        view.words = found.words;
        view.figure = breath::figureOf (found);
        view.sides = breath::sidesOf (found);
        view.ring = { found.isUsable, reducedMotion ? still : found.hearing, false, 0.0,
                      std::to_string (std::lround (100.0 * found.hearing)) + " %" };
        return view;
    }

    const auto fullness = sign.fullnessAt (progress->heard);
    view.words = strings.calibrateBreathing;
    view.ring = { true, reducedMotion ? still : fullness, true, reducedMotion ? 1.0 : fullness,
                  sign.phaseAt (progress->heard) == BreathPhase::inhale ? "in" : "out" };
    view.level = progress->level;
    const auto left = static_cast<int> (std::ceil (std::max (0.0, (length - progress->heard).count()) / 5.0))
                      * 5; // a countdown by the second would hurry
    view.timeLeft = left > 0 ? "about " + std::to_string (left) + " seconds left" : "almost there";
    return view;
}

CalibrateView calibrateTrouble (const std::string& words, const Strings& strings)
{
    CalibrateView view;
    view.heading = strings.calibrateHeading;
    view.ring.heardFullness = still;
    view.words = words;
    view.hasFailed = true;
    return view;
}

CalibrateView calibrateTrouble (const Error& error, const Strings& strings)
{
    const auto place = error.file.empty() ? std::string {} : "“" + error.file + "”: ";
    return calibrateTrouble (sentence (place + error.problem) + " " + sentence (error.remedy), strings);
}

} // namespace slackwater::app
