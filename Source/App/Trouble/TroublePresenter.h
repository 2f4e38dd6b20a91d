// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/Trouble/TroubleScreen.h"

#include <functional>
#include <string>

namespace slackwater::app
{

/** Says that something cannot be done; from here it is tried again, by itself when another device has been chosen, or
    something else is chosen. */
class TroublePresenter final : public RoomWith<TroubleScreen>
{
public:
    /** What lies behind the buttons; what is empty leads to the choice of sessions. */
    struct Ways
    {
        std::function<void()> again, back;
        std::string backTo; // what `back` opens
    };

    explicit TroublePresenter (Context&);

    void open (const Error&, Ways = {});

    bool takesFiles() const override { return true; }
    void dropped (const std::string& path) override;
    void uncovered() override;
    bool keyPressed (const juce::KeyPress&, bool isCovered) override;
    std::vector<KeyView> keys() const override;

private:
    void take (Way);

    TroubleView view;
    Ways ways;
    bool isAboutDevice = false;
    storage::DeviceChoice tried; // the devices that it did not work with
};

} // namespace slackwater::app
