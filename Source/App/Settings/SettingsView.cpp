// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/SettingsView.h"

#include "Words/Settings.h"

#include <algorithm>

namespace slackwater::app
{

namespace
{

void list (std::vector<std::string>& names, std::size_t& chosen, const std::vector<engine::DeviceName>& devices,
           bool isOutput, const std::string& wanted)
{
    names = { words::say (words::settings::systemDefault) };
    for (const auto isMonitor : { false, true }) // microphones first
        for (const auto& device : devices)
            if (isOutput ? device.isOutput && ! isMonitor : device.isInput && device.isMonitor == isMonitor)
                names.push_back (device.name);
    if (wanted.empty())
        return;
    auto found = std::find (names.begin() + 1, names.end(), wanted);
    if (found == names.end())
    {
        names.push_back (wanted);
        found = names.end() - 1;
    }
    chosen = static_cast<std::size_t> (std::distance (names.begin(), found));
}

} // namespace

SettingsView settingsView (const Profile& profile, const std::vector<engine::DeviceName>& devices,
                           const storage::DeviceChoice& choice)
{
    SettingsView view;
    list (view.outputs, view.output, devices, true, choice.output);
    list (view.inputs, view.input, devices, false, choice.input);
    const auto source = std::find_if (breathSourceNames.begin(), breathSourceNames.end(),
                                      [&] (const auto& named) { return named.first == profile.breath.source; });
    if (source != breathSourceNames.end())
        view.source = static_cast<std::size_t> (std::distance (breathSourceNames.begin(), source));
    view.leads = profile.breath.lead;
    view.slowest = profile.breath.slowest.value;
    view.room = profile.prefers.room;
    view.slowerSpeech = profile.prefers.slowerSpeech;
    view.note = words::say (words::settings::holdFromNext);
    return view;
}

} // namespace slackwater::app
