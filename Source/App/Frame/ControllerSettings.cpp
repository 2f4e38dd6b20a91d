// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Controller.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/MachineTime.h"

#include <algorithm>

namespace slackwater::app
{

void Controller::addSettings (Intents& wanted)
{
    wanted.calibrate = [this] { calibrate(); };
    wanted.keepCalibration = [this] { keepCalibration(); };
    wanted.toggleSettings = [this]
    {
        if (view.overlay == Overlay::settings)
            toggle (Overlay::none);
        else
            openSettings();
    };
    const auto device = [this] (std::string DeviceChoice::* which, const std::vector<std::string> SettingsView::* names)
    {
        return [this, which, names] (std::size_t index)
        {
            auto choice = devices;
            const auto& known = view.settings.*names;
            choice.*which = index > 0 && index < known.size() ? known[index] : std::string {};
            setDevices (std::move (choice));
        };
    };
    wanted.setOutput = device (&DeviceChoice::output, &SettingsView::outputs);
    wanted.setInput = device (&DeviceChoice::input, &SettingsView::inputs);
    const auto changed = [this]
    {
        view.settings = settingsView (profile, knownDevices, devices, strings);
        showChoice();
    };
    wanted.setSource = [this, changed] (std::size_t index)
    {
        profile.breath.source = breathSourceNames[std::min (index, breathSourceNames.size() - 1)].first;
        if (profile.breath.source != BreathSourceKind::none)
            lastSource = profile.breath.source;
        changed();
    };
    wanted.setLeads = [this, changed] (bool leads)
    {
        profile.breath.lead = leads;
        changed();
    };
    wanted.setSlowerSpeech = [this, changed] (bool slower)
    {
        profile.prefers.slowerSpeech = slower;
        changed();
    };
    wanted.setSlowest = [this, changed] (double rate)
    {
        profile.breath.slowest = Bpm { rate };
        changed();
    };
    wanted.setRoom = [this, changed] (double much)
    {
        profile.prefers.room = much;
        changed();
    };
}

void Controller::calibrate()
{
    if (! pack || (view.screen != Screen::choose && view.screen != Screen::calibrate))
        return;
    if (calibration != nullptr)
    {
        calibration->stop();
        leavingCalibration = std::move (calibration);
    }
    leavingCalibration.reset(); // the device is free before it is opened again
    sign = { profile.breath.resting };
    calibration = std::make_unique<CalibrationRun> (
        engine::LiveCalibration::Options { devices.output, devices.input, storage::breathWeights(), sign });
    view.screen = Screen::calibrate;
    view.overlay = Overlay::none;
    view.calibrate =
        calibrateView ({}, sign, breath::Calibration::usualLength, profile.prefers.motion == "reduced", strings);
    show();
}

void Controller::followCalibration()
{
    const auto progress = calibration->progress();
    const auto reduced = profile.prefers.motion == "reduced";
    view.calibrate = progress ? calibrateView (*progress, sign, breath::Calibration::usualLength, reduced, strings)
                              : calibrateTrouble (progress.error(), strings);
    show();
}

void Controller::keepCalibration()
{
    if (calibration == nullptr)
        return;
    if (const auto progress = calibration->progress(); progress && *progress && (*progress)->result)
    {
        const auto now = storage::utcNow();
        profile.breath.calibration = breath::keep (*(*progress)->result, profile.breath.calibration,
                                                   dayOf (now, storage::utcOffsetAt (now)), devices.input);
        keepPreferences();
    }
    const auto notice = view.choose.notice;
    openPack();
    if (! notice.empty())
        view.choose.notice = notice;
    show();
}

void Controller::openSettings()
{
    view.settings = settingsView (profile, knownDevices, devices, strings);
    toggle (Overlay::settings);

    // Devices are looked for elsewhere: that may take a while, and the window never waits.
    if (scanning.joinable())
        scanning.join();
    scanning = std::thread ([this, stillAlive = std::weak_ptr { alive }]
    {
        juce::MessageManager::callAsync ([this, stillAlive, found = engine::listDevices()]
        {
            if (stillAlive.expired())
                return;
            knownDevices = found;
            view.settings = settingsView (profile, knownDevices, devices, strings);
            show();
        });
    });
}

void Controller::setDevices (DeviceChoice choice)
{
    if (choice == devices)
        return;
    devices = std::move (choice);
    view.settings = settingsView (profile, knownDevices, devices, strings);
    if (const auto saved = saveDeviceChoice (devices); ! saved)
        view.settings.note = saved.error().message();
    show();
}

} // namespace slackwater::app
