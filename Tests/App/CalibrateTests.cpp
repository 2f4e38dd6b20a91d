// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Calibrate/CalibrateView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

namespace
{

CalibrateView checkedAt (double seconds, bool reducedMotion = false)
{
    engine::CalibrationProgress progress;
    progress.heard = Seconds { seconds };
    return calibrateView (progress, { Bpm { 12.0 } }, Seconds { 30.0 }, reducedMotion);
}

} // namespace

TEST_CASE ("The calibration's ring is the sign: it fills with the in-breath and empties with the out-breath", "[app]")
{
    CHECK (checkedAt (0.0).words == "One moment.");
    CHECK (checkedAt (5.2).ring.word == "in");
    CHECK (checkedAt (8.0).ring.word == "out");
    CHECK (checkedAt (6.9).ring.heardFullness > checkedAt (5.2).ring.heardFullness);
    CHECK (checkedAt (6.9).ring.pacerFullness > 0.9);
    CHECK (checkedAt (9.9).ring.pacerFullness < 0.05);
    CHECK (checkedAt (5.2, true).ring.heardFullness
           == checkedAt (6.9, true).ring.heardFullness); // with reduced motion the words alone tell
    CHECK (checkedAt (12.0).timeLeft == "about 20 seconds left");
    CHECK_FALSE (checkedAt (12.0).isOver);
}

TEST_CASE (
    "When it is over there are words, a figure with its meaning, and something to keep, after trouble there is not",
    "[app]")
{
    engine::CalibrationProgress progress;
    progress.heard = Seconds { 30.0 };
    progress.result = breath::CalibrationResult { Decibels { -40.0 },  Decibels { -70.0 }, 0.87, {}, false, true,
                                                  "It hears you well." };
    const auto view = calibrateView (progress, {}, Seconds { 30.0 }, false);
    CHECK (view.isOver);
    CHECK (view.words == "It hears you well.");
    CHECK (view.figure.find ("87 % of the time") != std::string::npos);
    CHECK (view.ring.word == "87 %");

    progress.result.reset();
    progress.trouble = "The microphone has gone away.";
    const auto gone = calibrateView (progress, {}, Seconds { 30.0 }, false);
    CHECK (gone.hasFailed);
    CHECK_FALSE (gone.isOver);
    CHECK (gone.words == progress.trouble);
}

TEST_CASE ("Whoever was not heard goes by time from there; whoever was, in part too, does not", "[app][calibration]")
{
    engine::CalibrationProgress progress;
    progress.heard = Seconds { 30.0 };
    const auto found = [&] (bool isUsable)
    {
        progress.result.emplace();
        progress.result->isUsable = isUsable;
        return calibrateView (progress, {}, Seconds { 30.0 }, false);
    };
    CHECK (found (false).goesByTime);
    CHECK (found (false).isOver); // and may keep that
    CHECK_FALSE (found (true).goesByTime);
    CHECK_FALSE (checkedAt (12.0).goesByTime); // left in the middle: nothing is known
    CHECK (calibrateTrouble ("The microphone gives nothing but silence.").goesByTime);
    CHECK (calibrateTrouble (Error { ErrorKind::device, "headset", {}, "it is in use", "choose another" }).goesByTime);
}
