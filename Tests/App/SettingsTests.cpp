// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/SettingsView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("Settings list the devices there are, and the chosen one even when it has gone", "[app]")
{
    Profile profile;
    profile.breath.source = BreathSourceKind::osc;
    const std::vector<engine::DeviceName> devices { { "Speakers", "ALSA", true, false, true, false },
                                                    { "Headset", "ALSA", true, true, false, false } };
    const auto view = settingsView (profile, devices, { "Headset", "Old microphone" });
    CHECK (view.outputs == std::vector<std::string> { "System default", "Speakers", "Headset" });
    CHECK (view.output == 2);
    CHECK (view.inputs == std::vector<std::string> { "System default", "Headset", "Old microphone" });
    CHECK (view.input == 2);
    CHECK (breathSourceNames[view.source].first == BreathSourceKind::osc);
    CHECK (settingsView (profile, {}, {}).output == 0);
}
