// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Router.h"
#include "App/Help/HelpSheet.h"

namespace slackwater::app
{

/** Help over any screen, with that screen's keys. */
class HelpPresenter final : public RoomWith<HelpSheet>
{
public:
    explicit HelpPresenter (Context& c) : RoomWith (c)
    {
        shown.intents.close = [this] { context.router.close(); };
    }

    void entered() override { shown.show (helpView (context.router.screen()->keys())); }
};

} // namespace slackwater::app
