// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/GoOn/GoOnPresenter.h"

#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Router.h"
#include "App/Playing/PlayingPresenter.h"
#include "Practice/PreparedSession.h"

#include <utility>

namespace slackwater::app
{

GoOnPresenter::GoOnPresenter (Context& c) : RoomWith (c)
{
    shown.intents.first = [this] { goOn(); };
    shown.intents.second = [this] { context.router.close(); };
}

void GoOnPresenter::offer()
{
    cutOff = practice::cutOffToOffer();
    if (! cutOff)
        return;
    shown.show (goOnView (cutOff->session.title, cutOff->session.played, cutOff->session.planned));
    context.router.toggle (*this);
}

void GoOnPresenter::goOn()
{
    if (! cutOff)
        return;
    const auto prepared = practice::prepareToGoOn (*cutOff, context.profile());
    if (prepared)
        cutOff.reset(); // taken
    if (prepared)
        return context.router.room<PlayingPresenter>().goOn (*prepared);
    context.router.room<ChoosePresenter>().say (prepared.error().message());
    context.router.close();
}

void GoOnPresenter::left()
{
    if (cutOff)
        practice::leaveCutOff (*std::exchange (cutOff, {}));
}

bool GoOnPresenter::keyPressed (const juce::KeyPress& key, bool)
{
    if (key != juce::KeyPress::returnKey)
        return false;
    goOn();
    return true;
}

} // namespace slackwater::app
