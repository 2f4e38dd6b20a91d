// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Choose/ChoosePresenter.h"
#include "App/End/EndScreen.h"
#include "App/Frame/Router.h"

namespace slackwater::app
{

/** Shows how a session went, once; from here it goes back to the sessions. */
class EndPresenter final : public RoomWith<EndScreen>
{
public:
    explicit EndPresenter (Context& c) : RoomWith (c)
    {
        shown.intents.back = [this] { context.router.room<ChoosePresenter>().open(); };
    }

    void open (const SessionOutcome& outcome)
    {
        shown.show (endView (outcome));
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
