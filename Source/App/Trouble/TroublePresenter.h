// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Router.h"
#include "App/Trouble/TroubleScreen.h"

namespace slackwater::app
{

/** Says that something cannot be done; from here it is tried again, or something else chosen. */
class TroublePresenter final : public RoomWith<TroubleScreen>
{
public:
    explicit TroublePresenter (Context& c) : RoomWith (c)
    {
        shown.intents.back = [this] { context.router.room<ChoosePresenter>().open(); };
    }

    void open (const Error& error)
    {
        shown.show (troubleView (error));
        context.router.show (*this);
    }

    bool keyPressed (const juce::KeyPress& key, bool) override
    {
        if (isReturnOrEscape (key))
            shown.intents.back();
        return isReturnOrEscape (key);
    }
};

} // namespace slackwater::app
