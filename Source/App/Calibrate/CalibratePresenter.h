// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Calibrate/CalibrateScreen.h"
#include "App/Frame/Aside.h"
#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "Engine/Devices/Devices.h"
#include "Practice/CalibrationRun.h"

#include <memory>
#include <vector>

namespace slackwater::app
{

/** Listens for half a minute, and keeps in the profile what was found out, if wished. */
class CalibratePresenter final : public RoomWith<CalibrateScreen>
{
public:
    explicit CalibratePresenter (Context&);

    void begin();

    void left() override { stop(); }
    void update() override;
    bool keyPressed (const juce::KeyPress&, bool isCovered) override;

private:
    void show (const CalibrateView&);
    void fail (CalibrateView);
    void showMicrophones();
    void choose (std::size_t microphone);
    void keep();
    void back();
    void stop();

    CalibrateView view;
    breath::CalibrationSign sign;
    std::unique_ptr<practice::CalibrationRun> run, leaving; // the one before it may still be closing its device
    std::vector<engine::DeviceName> devices;
    Aside scan; // of the devices
};

} // namespace slackwater::app
