// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Devices/Devices.h"
#include "Model/Profile.h"
#include "Storage/Person/DeviceChoice.h"

#include <string>
#include <vector>

namespace slackwater::app
{

/** What holds from the next session on. */
struct SettingsView
{
    std::vector<std::string> outputs, inputs; // names; the first is the system's own choice
    std::size_t output = 0, input = 0;
    std::size_t source = 0; // of breathSourceNames
    bool leads = true, slowerSpeech = false;
    double slowest = 5.0, room = 0.0;
    std::string note;

    bool operator== (const SettingsView&) const = default;
};

/** Its names are those of the devices there are; one that is chosen and has gone is listed all the same. */
[[nodiscard]] SettingsView settingsView (const Profile&, const std::vector<engine::DeviceName>&,
                                         const storage::DeviceChoice&);

} // namespace slackwater::app
