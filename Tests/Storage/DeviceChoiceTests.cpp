// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Storage/Person/DeviceChoice.h"
#include "Support/Catch.h"

#include <cstdlib>
#include <fstream>

using namespace slackwater;
using namespace slackwater::storage;

TEST_CASE ("The choice of devices is kept beside the profile, a broken file is no choice", "[storage]")
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
