// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/GoOn/GoOnSheet.h"
#include "App/GoOn/GoOnView.h"
#include "Storage/Past/Unfinished.h"

#include <optional>

namespace slackwater::app
{

/** Looks for a session that was cut off, once, when the program starts, and offers to go on with it. Whatever else is
   done then, closing the window too, is an answer: it is not offered again. */
class GoOnPresenter final : public RoomWith<GoOnSheet>
{
public:
    explicit GoOnPresenter (Context&);
    ~GoOnPresenter() override { left(); }
    GoOnPresenter (const GoOnPresenter&) = delete;
    GoOnPresenter& operator= (const GoOnPresenter&) = delete;

    /** Where there is one. */
    void offer();

    void left() final;
    bool keyPressed (const juce::KeyPress&, bool isCovered) override;

private:
    void goOn();

    std::optional<storage::Unfinished> cutOff;
};

} // namespace slackwater::app
