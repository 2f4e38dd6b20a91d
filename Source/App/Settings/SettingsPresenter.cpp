// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Settings/SettingsPresenter.h"

#include "App/Frame/Router.h"

#include <algorithm>
#include <utility>

namespace slackwater::app
{

template <typename Value, typename Change>
std::function<void (Value)> SettingsPresenter::changing (Change change)
{
    return [this, change] (Value value)
    {
        change (context.person.change(), value);
        context.router.changed();
    };
}

SettingsPresenter::SettingsPresenter (Context& c) : RoomWith (c)
{
    auto& wanted = shown.intents;
    wanted.close = [this] { context.router.close(); };
    wanted.setOutput = [this] (std::size_t index) { setDevice (&storage::DeviceChoice::output, view.outputs, index); };
    wanted.setInput = [this] (std::size_t index) { setDevice (&storage::DeviceChoice::input, view.inputs, index); };
    wanted.setSource = [this] (std::size_t index)
    {
        context.setSource (breathSourceNames[std::min (index, breathSourceNames.size() - 1)].first);
        context.router.changed();
    };
    wanted.setLeads = changing<bool> ([] (Profile& p, bool leads) { p.breath.lead = leads; });
    wanted.setSlowerSpeech = changing<bool> ([] (Profile& p, bool slower) { p.prefers.slowerSpeech = slower; });
    wanted.setSlowest = changing<double> ([] (Profile& p, double rate)
    {
        p.breath.slowest = Bpm { rate };
        p.breath.keepSlowestBelowResting();
    });
    wanted.setRoom = changing<double> ([] (Profile& p, double much) { p.prefers.room = much; });
}

void SettingsPresenter::entered()
{
    context.takeInChanges();
    changed();
    scan.run (engine::listDevices, [this] (auto found)
    {
        devices = std::move (found);
        changed();
    }, std::chrono::milliseconds { 0 });
}

void SettingsPresenter::changed()
{
    view = settingsView (context.profile(), devices, context.devices);
    shown.show (view);
}

void SettingsPresenter::setDevice (std::string storage::DeviceChoice::* which, const std::vector<std::string>& names,
                                   std::size_t index)
{
    auto choice = context.devices;
    choice.*which = index > 0 && index < names.size() ? names[index] : std::string {};
    if (choice == context.devices)
        return;
    context.devices = std::move (choice);
    context.router.changed();
    if (const auto saved = storage::saveDeviceChoice (context.devices); ! saved)
    {
        view.note = saved.error().message();
        shown.show (view);
    }
}

} // namespace slackwater::app
