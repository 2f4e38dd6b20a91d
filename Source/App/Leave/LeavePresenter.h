// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Router.h"
#include "App/Leave/LeaveSheet.h"
#include "App/Playing/PlayingPresenter.h"

namespace slackwater::app
{

/** Asks whether the session that plays is to end. */
class LeavePresenter final : public RoomWith<LeaveSheet>
{
public:
    explicit LeavePresenter (Context& c) : RoomWith (c)
    {
        shown.intents.first = [this] { context.router.close(); };
        shown.intents.second = [this] { context.router.room<PlayingPresenter>().end(); };
    }
};

} // namespace slackwater::app
