// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Intense/IntensePresenter.h"

#include "App/Frame/Router.h"
#include "Practice/Consent.h"

#include <utility>

namespace slackwater::app
{

IntensePresenter::IntensePresenter (Context& c) : RoomWith (c)
{
    shown.intents.first = [this] { context.router.close(); };
    shown.intents.second = [this]
    {
        practice::agree (context.person.change(), context.pack->pack, session);
        context.keepProfile();
        context.router.close();
        std::exchange (begin, {})();
    };
}

void IntensePresenter::ask (const std::string& id, const std::string& title, std::function<void()> go)
{
    session = id;
    begin = std::move (go);
    shown.show ({ title, words::say (words::choose::intenseMeans) });
    context.router.toggle (*this);
}

} // namespace slackwater::app
