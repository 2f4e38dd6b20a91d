// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/DeviceChoice.h"
#include "App/Settings/SettingsView.h"
#include "EndToEnd/Process.h"
#include "Support/Catch.h"

#include <cstdlib>
#include <fstream>

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("Settings list the devices there are, and the chosen one even when it has gone", "[app]")
{
    Profile profile;
    profile.breath.source = BreathSourceKind::osc;
    const std::vector<engine::DeviceName> devices { { "Speakers", "ALSA", true, false, true, false },
                                                    { "Headset", "ALSA", true, true, false, false } };
    const auto view = settingsView (profile, devices, { "Headset", "Old microphone" });
    CHECK (view.outputs == std::vector<std::string> { "As the system has it", "Speakers", "Headset" });
    CHECK (view.output == 2);
    CHECK (view.inputs == std::vector<std::string> { "As the system has it", "Headset", "Old microphone" });
    CHECK (view.input == 2);
    CHECK (breathSourceNames[view.source].first == BreathSourceKind::osc);
    CHECK (settingsView (profile, {}, {}).output == 0);
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
