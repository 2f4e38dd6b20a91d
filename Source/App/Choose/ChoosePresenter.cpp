// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChoosePresenter.h"

#include "App/Calibrate/CalibratePresenter.h"
#include "App/Frame/Router.h"
#include "App/Intense/IntensePresenter.h"
#include "App/Packs/PacksPresenter.h"
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
    shown.intents.packs = [this] { context.router.toggle<PacksPresenter>(); };
    shown.intents.settings = [this] { context.router.toggle<SettingsPresenter>(); };
}

void ChoosePresenter::openFirst (std::function<void()> then)
{
    onceOpen = std::move (then);
    open (context.place, Why::first);
}

/** Elsewhere: a large one takes its time, and the window never waits. */
void ChoosePresenter::open (const std::string& place, Why why)
{
    context.takeInChanges();
    const auto isLate = std::make_shared<bool> (false);
    opening = true;
    aside.run ([place, profile = context.profile()]
    { return place.empty() ? practice::openShippedPack (profile) : practice::openPack (place, profile); },
               [this, place, why, isLate] (Result<storage::OpenPack> result)
    {
        opening = false;
        opened (std::move (result), place, why, *isLate);
    });
    *isLate = opening;
    if (opening)
        wait (place);
}

/** What was there stays until the other one is. */
void ChoosePresenter::wait (const std::string& place)
{
    auto next = view;
    const auto name = std::filesystem::path { place }.filename().string();
    next.notice = name.empty() ? words::say (words::choose::openingFirst) : words::say (words::choose::opening, name);
    next.isOpening = next.cards.empty();
    show (std::move (next));
    if (context.router.screen() == nullptr || ! context.router.screen()->takesFiles()) // it is returned to
        context.router.show (*this);
    context.router.room<PacksPresenter>().sayOpening (place);
}

void ChoosePresenter::opened (Result<storage::OpenPack> result, const std::string& place, Why why, bool isLate)
{
    // Who has begun something meanwhile is left in peace.
    const auto* screen = context.router.screen();
    if (isLate && screen != this && screen != &context.router.room<TroublePresenter>())
        return;
    if (result && result->pack.sessions.empty())
        result = fail (ErrorKind::input, place, "/sessions", words::choose::emptyPack);
    if (! result)
        return cannotOpen (result.error(), place, why);

    const auto isAnother = view.cards.empty() || place != context.place;
    context.take (std::move (*result), place);
    if (why == Why::chosen)
        context.rememberPack();
    showSessions (why, isAnother);
    if (const auto then = std::exchange (onceOpen, {}))
        then();
}

/** Why, and the way to one that can be: the last that could, else the one that came along. */
void ChoosePresenter::cannotOpen (const Error& error, const std::string& place, Why why)
{
    if (why == Why::first && context.options.pack.empty() && ! place.empty())
    {
        context.notice = error.message();
        return open ({}, Why::first); // it was chosen another day: that stops nobody who came to sit
    }
    onceOpen = {};
    TroublePresenter::Ways ways;
    ways.again = [this, place, why] { open (place, why); };
    const auto hasLast = context.pack && place != context.place;
    if (hasLast || ! place.empty())
        ways.back = [this, to = hasLast ? context.place : std::string {}] { open (to, Why::again); };
    if (ways.back)
        ways.backTo = hasLast ? context.pack->pack.title : words::say (words::window::theOneThatCameAlong);
    context.router.room<TroublePresenter>().open (error, std::move (ways));
}

void ChoosePresenter::showSessions (Why why, bool isAnother)
{
    if (isAnother)
        moved.clear();
    const auto wanted = ! isAnother         ? view.cards[view.chosen].id
                        : why == Why::first ? context.options.session
                                            : std::string {};
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

void ChoosePresenter::dropped (const std::string& path) { openPack (packPlaceOf (path)); }

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
    if (view.isOpening || view.cards.empty())
        return;
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
    else if (letterOf (key) == 'o')
        shown.intents.packs();
    else if (isCovered)
        return false;
    else if (key == juce::KeyPress::returnKey)
        begin();
    else if (letterOf (key) == 'c' && view.canCheck && view.listens && ! view.isOpening)
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
