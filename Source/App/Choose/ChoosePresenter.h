// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/ChooseScreen.h"
#include "App/Frame/Aside.h"
#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "Model/Result.h"

#include <functional>
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

    /** At the start: the pack that was asked for, else the one that was chosen last, else the one that came along.
        `then`: once its sessions are shown. */
    void openFirst (std::function<void()> then);

    /** The pack that is open is read anew, and its sessions are shown; or why it cannot be. */
    void open() { open (context.place, Why::again); }

    /** Another, which the next start opens as well; or why it cannot be opened, and a way back. */
    void openPack (const std::string& place) { open (place, Why::chosen); }

    /** Back to what was chosen, with what could not be done as asked. */
    void comeBack (const std::string& notice = {});

    /** Something that is worth knowing, under the choice. */
    void say (const std::string& notice);

    void begin();

    bool takesFiles() const override { return true; }
    void dropped (const std::string& path) override;
    void changed() override;
    bool keyPressed (const juce::KeyPress&, bool isCovered) override;
    std::vector<KeyView> keys() const override { return choosingKeys(); }

private:
    enum class Why
    {
        first,
        again,
        chosen
    };
    void open (const std::string& place, Why);
    void wait (const std::string& place);
    void opened (Result<storage::OpenPack>, const std::string& place, Why, bool isLate);
    void cannotOpen (const Error&, const std::string& place, Why);
    void showSessions (Why, bool isAnother);

    void show (ChooseView);
    void calibrate();
    [[nodiscard]] std::optional<double> wishFor (const std::string& session) const;

    ChooseView view;
    std::function<void()> onceOpen;
    std::map<std::string, double> moved; // minutes, by session
    bool opening = false;                // it has not answered yet
    Aside aside;
};

} // namespace slackwater::app
