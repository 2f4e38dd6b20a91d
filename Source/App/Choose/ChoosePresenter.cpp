// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChoosePresenter.h"

#include "App/Calibrate/CalibratePresenter.h"
#include "App/Frame/Router.h"
#include "App/Intense/IntensePresenter.h"
#include "App/Playing/PlayingPresenter.h"
#include "App/Settings/SettingsPresenter.h"
#include "App/Trouble/TroublePresenter.h"
#include "Practice/Consent.h"
#include "Practice/Library.h"
#include "Storage/Files/MachineTime.h"
#include "Words/Choose.h"

#include <utility>

namespace slackwater::app
{

ChoosePresenter::ChoosePresenter (Context& c) : RoomWith (c)
{
    shown.intents.chooseSession = [this] (const std::string& id)
    { show (choosing (view, context.pack->pack, id, wishFor (id))); };
    shown.intents.setMinutes = [this] (double minutes)
    {
        auto next = view;
        moved[next.cards[next.chosen].id] = next.minutes = minutes;
        show (std::move (next));
    };
    shown.intents.setListens = [this] (bool listens)
    {
        context.setSource (listens ? context.lastSource : BreathSourceKind::none);
        changed();
    };
    shown.intents.begin = [this] { begin(); };
    shown.intents.calibrate = [this] { calibrate(); };
    shown.intents.settings = [this] { context.router.toggle<SettingsPresenter>(); };
}

void ChoosePresenter::open()
{
    context.takeInChanges();
    const auto wanted = view.cards.empty() ? context.options.session : view.cards[view.chosen].id;
    const auto& place = context.options.pack;
    auto opened =
        place.empty() ? practice::openShippedPack (context.profile()) : practice::openPack (place, context.profile());
    if (opened && opened->pack.sessions.empty())
        opened = fail (ErrorKind::input, place, "/sessions", words::choose::emptyPack);
    if (! opened)
        return context.router.room<TroublePresenter>().open (opened.error());

    context.pack = std::move (*opened);
    const auto& pack = context.pack->pack;
    const auto time = storage::utcNow();
    const auto hour = hourOf (time, storage::utcOffsetAt (time));
    auto next = withPreferences (chooseView (pack, context.profile(), hour), context.profile(), context.lastSource);
    const auto session = wanted.empty() ? pack.sessions.front().id : wanted;
    next = choosing (std::move (next), pack, session, wishFor (session));
    next.notice = std::exchange (context.notice, {});
    if (! wanted.empty() && pack.session (wanted) == nullptr)
        next.notice = words::say (words::choose::noSession, wanted);
    show (std::move (next));
    context.router.show (*this);
}

/** What the slider was moved to for that session; else what was asked for when the program was started. */
std::optional<double> ChoosePresenter::wishFor (const std::string& session) const
{
    const auto found = moved.find (session);
    return found != moved.end() ? std::optional { found->second } : context.options.minutes;
}

void ChoosePresenter::comeBack (const std::string& notice)
{
    say (notice);
    context.router.show (*this);
}

void ChoosePresenter::say (const std::string& notice)
{
    auto next = view;
    next.notice = notice;
    show (std::move (next));
}

void ChoosePresenter::begin()
{
    const auto& card = view.cards[view.chosen];
    const auto play = [this, id = card.id, title = card.title]
    { context.router.room<PlayingPresenter>().begin (*context.pack, { id, view.minutes }, title); };
    // Who has a limit is told by the planner that this session is not for them.
    if (practice::asksFirst (context.pack->pack, card.id, context.profile()) && context.profile().breath.limits.empty())
        return context.router.room<IntensePresenter>().ask (card.id, card.title, play);
    play();
}

void ChoosePresenter::calibrate() { context.router.room<CalibratePresenter>().begin(); }

void ChoosePresenter::changed() { show (withPreferences (view, context.profile(), context.lastSource)); }

bool ChoosePresenter::keyPressed (const juce::KeyPress& key, bool isCovered)
{
    if (letterOf (key) == 's')
        shown.intents.settings();
    else if (isCovered)
        return false;
    else if (key == juce::KeyPress::returnKey)
        begin();
    else if (letterOf (key) == 'c' && view.canCheck && view.listens)
        calibrate();
    else
        return false;
    return true;
}

void ChoosePresenter::show (ChooseView next)
{
    view = std::move (next);
    shown.show (view);
}

} // namespace slackwater::app
