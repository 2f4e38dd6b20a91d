// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/ChooseScreen.h"
#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "Model/Result.h"

#include <map>
#include <optional>
#include <string>

namespace slackwater::app
{

/** The first screen: opens the pack, and begins what is chosen from it. */
class ChoosePresenter final : public RoomWith<ChooseScreen>
{
public:
    explicit ChoosePresenter (Context&);

    /** The pack is opened anew, and its sessions are shown; or why it cannot be. */
    void open();

    /** Back to what was chosen, with what could not be done as asked. */
    void comeBack (const std::string& notice = {});

    /** Something that is worth knowing, under the choice. */
    void say (const std::string& notice);

    void begin();

    void changed() override;
    bool keyPressed (const juce::KeyPress&, bool isCovered) override;
    std::vector<KeyView> keys() const override { return choosingKeys(); }

private:
    void show (ChooseView);
    void calibrate();
    [[nodiscard]] std::optional<double> wishFor (const std::string& session) const;

    ChooseView view;
    std::map<std::string, double> moved; // minutes, by session
};

} // namespace slackwater::app
