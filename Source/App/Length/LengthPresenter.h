// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Router.h"
#include "App/Length/LengthSheet.h"
#include "App/Playing/PlayingPresenter.h"

namespace slackwater::app
{

/** How much time there is for the session that plays. */
class LengthPresenter final : public RoomWith<LengthSheet>
{
public:
    explicit LengthPresenter (Context& c) : RoomWith (c)
    {
        shown.intents.setTimeLeft = [this] (Seconds left)
        {
            playing().setTimeLeft (left);
            context.router.close();
        };
        shown.intents.close = [this] { context.router.close(); };
    }

    void entered() override { update(); }
    void update() override { shown.show ({ playing().view().progress.timeLeft }); }

private:
    [[nodiscard]] PlayingPresenter& playing() const { return context.router.room<PlayingPresenter>(); }
};

} // namespace slackwater::app
