// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Calibrate/CalibratePresenter.h"

#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Router.h"
#include "App/Settings/SettingsView.h"
#include "Storage/Files/AssetPaths.h"

namespace slackwater::app
{

CalibratePresenter::CalibratePresenter (Context& c) : RoomWith (c)
{
    shown.intents.keep = [this] { keep(); };
    shown.intents.again = [this] { begin(); };
    shown.intents.back = [this] { back(); };
    shown.intents.chooseMicrophone = [this] (std::size_t index) { choose (index); };
}

void CalibratePresenter::begin()
{
    stop();
    leaving.reset(); // the device is free before it is opened again
    sign = { context.profile().breath.resting };
    run = std::make_unique<practice::CalibrationRun> (engine::LiveCalibration::Options {
        context.devices.output, context.devices.input, storage::breathWeights(), sign });
    show (calibrateView ({}, sign, breath::Calibration::usualLength, context.hasReducedMotion()));
    context.router.show (*this);
}

void CalibratePresenter::stop()
{
    if (run == nullptr)
        return;
    run->stop();
    leaving = std::move (run);
}

void CalibratePresenter::update()
{
    if (run == nullptr) // it has failed, and nothing is listened to
        return;
    const auto progress = run->progress();
    const auto next =
        progress ? calibrateView (*progress, sign, breath::Calibration::usualLength, context.hasReducedMotion())
                 : calibrateTrouble (progress.error());
    next.hasFailed ? fail (next) : show (next);
}

/** Perhaps another microphone is the right one: they are looked for meanwhile. */
void CalibratePresenter::fail (CalibrateView failed)
{
    stop();
    view = std::move (failed);
    showMicrophones();
    scan.run (engine::listDevices, [this] (auto found)
    {
        devices = std::move (found);
        if (view.hasFailed)
            showMicrophones();
    }, std::chrono::milliseconds { 0 });
}

void CalibratePresenter::showMicrophones()
{
    const auto rows = settingsView (context.profile(), devices, context.devices); // named as the settings name them
    auto next = view;
    next.microphones = rows.inputs;
    next.microphone = rows.input;
    show (next);
}

void CalibratePresenter::choose (std::size_t microphone)
{
    auto choice = context.devices;
    choice.input = microphone > 0 && microphone < view.microphones.size() ? view.microphones[microphone] : "";
    if (choice != context.devices)
    {
        context.devices = choice;
        context.noteUnless (storage::saveDeviceChoice (choice));
    }
    begin();
}

void CalibratePresenter::keep()
{
    if (const auto progress = run->progress(); progress && *progress && (*progress)->result)
        context.noteUnless (practice::keepCalibration (context.person, *(*progress)->result, context.devices.input));
    back();
}

void CalibratePresenter::back()
{
    if (view.goesByTime) // as if "without" had been chosen there
        context.setSource (BreathSourceKind::none);
    context.router.room<ChoosePresenter>().open();
}

bool CalibratePresenter::keyPressed (const juce::KeyPress& key, bool)
{
    if (key == juce::KeyPress::escapeKey)
        back();
    else if (key == juce::KeyPress::returnKey && view.isOver)
        keep();
    else if (key == juce::KeyPress::returnKey && view.hasFailed)
        back();
    else
        return key == juce::KeyPress::returnKey;
    return true;
}

void CalibratePresenter::show (const CalibrateView& next)
{
    view = next;
    shown.show (view);
}

} // namespace slackwater::app
