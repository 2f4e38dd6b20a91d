// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Calibrate/CalibrateView.h"

#include "Words/Calibrate.h"
#include "Words/FullStops.h"
#include "Words/Screen.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

constexpr double still = 0.5;

CalibrateView calibrateView (const std::optional<engine::CalibrationProgress>& progress,
                             const breath::CalibrationSign& sign, Seconds length, bool reducedMotion)
{
    CalibrateView view;
    view.heading = words::say (words::calibrate::heading);
    view.ring.heardFullness = still;
    if (! progress || progress->heard <= Seconds { 0.0 })
    {
        view.words = words::say (words::calibrate::opening);
        return view;
    }
    if (! progress->trouble.empty())
        return calibrateTrouble (progress->trouble);
    if (progress->result)
    {
        const auto& found = *progress->result;
        view.isOver = true;
        view.goesByTime = ! found.isUsable;
        view.words = found.words;
        view.figure = breath::figureOf (found);
        view.sides = breath::sidesOf (found);
        view.ring = { found.isUsable, reducedMotion ? still : found.hearing, false, 0.0,
                      words::say (words::calibrate::share, std::lround (100.0 * found.hearing)) };
        return view;
    }

    const auto fullness = sign.fullnessAt (progress->heard);
    view.words = words::say (words::calibrate::breathe);
    view.ring = { true, reducedMotion ? still : fullness, true, reducedMotion ? 1.0 : fullness,
                  words::say (sign.phaseAt (progress->heard) == BreathPhase::inhale ? words::screen::in
                                                                                    : words::screen::out) };
    view.level = progress->level;
    const auto left = static_cast<int> (std::ceil (std::max (0.0, (length - progress->heard).count()) / 5.0))
                      * 5; // a countdown by the second would hurry
    view.timeLeft =
        left > 0 ? words::say (words::calibrate::secondsLeft, left) : words::say (words::calibrate::almostThere);
    return view;
}

CalibrateView calibrateTrouble (const std::string& words)
{
    CalibrateView view;
    view.heading = words::say (words::calibrate::heading);
    view.ring.heardFullness = still;
    view.words = words;
    view.hasFailed = view.goesByTime = true;
    return view;
}

CalibrateView calibrateTrouble (const Error& error)
{
    const auto what =
        error.file.empty() ? error.problem : words::say (words::calibrate::troubleWith, error.file, error.problem);
    return calibrateTrouble (words::asSentence (what) + " " + words::asSentence (error.remedy));
}

} // namespace slackwater::app
