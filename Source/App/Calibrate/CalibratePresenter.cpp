// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Calibrate/CalibratePresenter.h"

#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Router.h"
#include "Storage/Files/AssetPaths.h"

namespace slackwater::app
{

CalibratePresenter::CalibratePresenter (Context& c) : RoomWith (c)
{
    shown.intents.keep = [this] { keep(); };
    shown.intents.again = [this] { begin(); };
    shown.intents.back = [this] { context.router.room<ChoosePresenter>().open(); };
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
    const auto progress = run->progress();
    show (progress ? calibrateView (*progress, sign, breath::Calibration::usualLength, context.hasReducedMotion())
                   : calibrateTrouble (progress.error()));
}

void CalibratePresenter::keep()
{
    if (const auto progress = run->progress(); progress && *progress && (*progress)->result)
        context.noteUnless (practice::keepCalibration (context.person, *(*progress)->result, context.devices.input));
    context.router.room<ChoosePresenter>().open();
}

bool CalibratePresenter::keyPressed (const juce::KeyPress& key, bool)
{
    if (key == juce::KeyPress::escapeKey)
        shown.intents.back();
    else if (key == juce::KeyPress::returnKey && view.isOver)
        keep();
    else if (key == juce::KeyPress::returnKey && view.hasFailed)
        begin();
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
