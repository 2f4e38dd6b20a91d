// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Router.h"
#include "App/Leave/LeaveSheet.h"
#include "App/Playing/PlayingPresenter.h"

namespace slackwater::app
{

/** Asks whether the session that plays is to end, and the window with it where that was closed. */
class LeavePresenter final : public RoomWith<LeaveSheet>
{
public:
    explicit LeavePresenter (Context& c) : RoomWith (c)
    {
        shown.intents.first = [this] { context.router.close(); };
        shown.intents.second = [this]
        {
            if (closesWindow)
                context.router.quit(); // which fades out, and keeps what was played
            else
                context.router.room<PlayingPresenter>().end();
        };
    }

    /** The window is to be closed; false: that has been asked already. */
    bool askToClose()
    {
        if (closesWindow)
            return false;
        if (! isSeen)
            context.router.toggle (*this);
        return closesWindow = true;
    }

    void entered() override { isSeen = true; }
    void left() override { isSeen = closesWindow = false; }

private:
    bool isSeen = false, closesWindow = false;
};

} // namespace slackwater::app
