// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace slackwater::engine
{

/** A device as a person may choose it. */
struct DeviceName
{
    std::string name; // what PlayerOptions takes, and what it is called on screen
    std::string type; // "JACK" or "ALSA"
    bool isOutput = false, isInput = false;
    bool isDefaultOutput = false, isDefaultInput = false;
    bool isMonitor = false; // an input that gives what an output plays: no microphone

    bool operator== (const DeviceName&) const = default;
};

/** What can be played on and listened to now, the defaults first: JACK's when its server runs, then ALSA's hardware.
    ALSA's plug-ins (rate converters and the like) are no devices and are left out. Takes some 100 ms. */
[[nodiscard]] std::vector<DeviceName> listDevices();

} // namespace slackwater::engine
