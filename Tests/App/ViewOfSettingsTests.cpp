// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/DeviceChoice.h"
#include "App/Frame/ViewOf.h"
#include "EndToEnd/Process.h"
#include "Support/Catch.h"

#include <cstdlib>
#include <fstream>

using namespace slackwater;
using namespace slackwater::app;

namespace
{

CalibrateView at (double seconds, bool reducedMotion = false)
{
    engine::CalibrationProgress progress;
    progress.heard = Seconds { seconds };
    return calibrateView (progress, { Bpm { 12.0 } }, Seconds { 30.0 }, reducedMotion, builtInStrings());
}

} // namespace

TEST_CASE ("The calibration's ring is the sign: it fills with the in-breath and empties with the out-breath", "[app]")
{
    CHECK (at (0.0).words == builtInStrings().calibrateOpening);
    CHECK (at (5.2).ring.word == "in");
    CHECK (at (8.0).ring.word == "out");
    CHECK (at (6.9).ring.heardFullness > at (5.2).ring.heardFullness);
    CHECK (at (6.9).ring.pacerFullness > 0.9);
    CHECK (at (9.9).ring.pacerFullness < 0.05);
    CHECK (at (5.2, true).ring.heardFullness
           == at (6.9, true).ring.heardFullness); // with reduced motion the words alone tell
    CHECK (at (12.0).timeLeft == "about 20 seconds left");
    CHECK_FALSE (at (12.0).isOver);
}

TEST_CASE (
    "When it is over there are words, a figure with its meaning, and something to keep, after trouble there is not",
    "[app]")
{
    engine::CalibrationProgress progress;
    progress.heard = Seconds { 30.0 };
    progress.result = breath::CalibrationResult { Decibels { -40.0 },  Decibels { -70.0 }, 0.87, {}, false, true,
                                                  "It hears you well." };
    const auto view = calibrateView (progress, {}, Seconds { 30.0 }, false, builtInStrings());
    CHECK (view.isOver);
    CHECK (view.words == "It hears you well.");
    CHECK (view.figure.find ("87 % of the time") != std::string::npos);
    CHECK (view.ring.word == "87 %");

    progress.result.reset();
    progress.trouble = "The microphone has gone away.";
    const auto gone = calibrateView (progress, {}, Seconds { 30.0 }, false, builtInStrings());
    CHECK (gone.hasFailed);
    CHECK_FALSE (gone.isOver);
    CHECK (gone.words == progress.trouble);
}

TEST_CASE ("Settings list the devices there are, and the chosen one even when it has gone", "[app]")
{
    Profile profile;
    profile.breath.source = BreathSourceKind::osc;
    const std::vector<engine::DeviceName> devices { { "Speakers", "ALSA", true, false, true, false },
                                                    { "Headset", "ALSA", true, true, false, false } };
    const auto view = settingsView (profile, devices, { "Headset", "Old microphone" }, builtInStrings());
    CHECK (view.outputs == std::vector<std::string> { "As the system has it", "Speakers", "Headset" });
    CHECK (view.output == 2);
    CHECK (view.inputs == std::vector<std::string> { "As the system has it", "Headset", "Old microphone" });
    CHECK (view.input == 2);
    CHECK (breathSourceNames[view.source].first == BreathSourceKind::osc);
    CHECK (settingsView (profile, {}, {}, builtInStrings()).output == 0);
}

TEST_CASE ("Help knows the keys of the screen it lies over", "[app]")
{
    const auto strings = builtInStrings();
    CHECK (helpView (Screen::choose, BreathSourceKind::microphone, strings).keys == strings.keysChoosing);
    CHECK (helpView (Screen::playing, BreathSourceKind::microphone, strings).keys == strings.keysPlaying);
    CHECK (helpView (Screen::playing, BreathSourceKind::keys, strings).keys.size() == strings.keysPlaying.size() + 2);
    CHECK (helpView (Screen::end, BreathSourceKind::keys, strings).keys.empty());
    CHECK_FALSE (strings.keysPlaying.empty());
    CHECK_FALSE (strings.calibrateBreathing.empty());
    CHECK_FALSE (strings.settingsNote.empty());
}

TEST_CASE ("The choice of devices is kept beside the profile, a broken file is no choice", "[app]")
{
    const endtoend::TemporaryFolder folder;
    const auto* before = std::getenv ("SLACKWATER_HOME");
    const std::string home = before != nullptr ? before : "";
    setenv ("SLACKWATER_HOME", folder.path().c_str(), 1);
    CHECK (loadDeviceChoice() == DeviceChoice {});
    REQUIRE (saveDeviceChoice ({ "Möwe", "Headset \"two\"" }));
    CHECK (loadDeviceChoice() == DeviceChoice { "Möwe", "Headset \"two\"" });
    std::ofstream (deviceChoiceFile()) << "{ broken";
    CHECK (loadDeviceChoice() == DeviceChoice {});
    std::ofstream (deviceChoiceFile()) << R"({ "format": "slackwater-devices/2", "output": "x" })";
    CHECK (loadDeviceChoice() == DeviceChoice {});
    home.empty() ? unsetenv ("SLACKWATER_HOME") : setenv ("SLACKWATER_HOME", home.c_str(), 1);
}
