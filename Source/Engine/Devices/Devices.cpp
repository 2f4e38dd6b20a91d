// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/Devices.h"

#include "Engine/Devices/DeviceTypes.h"

#include <algorithm>

namespace slackwater::engine
{

std::vector<DeviceName> listDevices()
{
    std::vector<DeviceName> devices;
    bool hasDefaultOutput = false;
    for (const auto& type : deviceTypes())
    {
        type->scanForDevices();
        const auto entry = [&, first = devices.size()] (const juce::String& name) -> DeviceName&
        {
            const auto from = devices.begin() + static_cast<std::ptrdiff_t> (first);
            const auto found =
                std::find_if (from, devices.end(), [&] (const auto& d) { return d.name == name.toStdString(); });
            if (found != devices.end())
                return *found;
            DeviceName device;
            device.name = name.toStdString();
            device.type = type->getTypeName().toStdString();
            return devices.emplace_back (std::move (device));
        };
        for (const auto& name : choosableNames (*type, false))
            entry (name).isOutput = true;
        for (const auto& name : choosableNames (*type, true))
            entry (name).isInput = true;
        for (const auto& name : monitors (*type))
            entry (name).isMonitor = true;
        // The first type that can play gives both defaults: one device serves both ends.
        if (const auto output = defaultName (*type, false); ! hasDefaultOutput && output.isNotEmpty())
        {
            entry (output).isDefaultOutput = hasDefaultOutput = true;
            if (const auto input = defaultName (*type, true); input.isNotEmpty())
                entry (input).isDefaultInput = true;
        }
    }
    std::stable_partition (devices.begin(), devices.end(),
                           [] (const auto& d) { return d.isDefaultOutput || d.isDefaultInput; });
    return devices;
}

} // namespace slackwater::engine
