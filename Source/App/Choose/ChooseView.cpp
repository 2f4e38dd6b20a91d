// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChooseView.h"

#include "Model/Heard.h"
#include "Words/Numbers.h"
#include "Words/Window.h"

#include <algorithm>
#include <utility>

namespace slackwater::app
{

namespace
{

std::string breathTitle (const BreathPreferences& breath)
{
    if (breath.source == BreathSourceKind::keys || breath.source == BreathSourceKind::osc || ! breath.calibration)
        return words::say (words::choose::yourBreath);
    const auto heard = breath.calibration->heard;
    return words::say (heard >= wellHeardShare     ? words::choose::heardWell
                       : heard >= partlyHeardShare ? words::choose::heardInPart
                                                   : words::choose::hardlyHeard);
}

CardView cardOf (const Session& session)
{
    CardView card { session.id, session.title, session.summary, {}, {} };
    if (! session.helps.empty())
        card.helps = words::say (words::choose::helpsTo, words::listed (session.helps));
    if (session.intense)
        card.helps = words::say (words::choose::isIntense) + (card.helps.empty() ? "" : " · " + card.helps);
    card.lengths = words::say (words::choose::lengths, words::number (session.minutes.least),
                               words::number (session.minutes.most));
    return card;
}

} // namespace

std::string greetingAt (int hour)
{
    if (hour >= 5 && hour < 12)
        return words::say (words::choose::goodMorning);
    if (hour >= 12 && hour < 18)
        return words::say (words::choose::goodAfternoon);
    if (hour >= 18 && hour < 23)
        return words::say (words::choose::goodEvening);
    return words::say (words::choose::quietHour);
}

ChooseView chooseView (const Pack& pack, const Profile& profile, int hour)
{
    ChooseView view;
    view.greeting = greetingAt (hour);
    view.packTitle = pack.title;
    view.note = words::say (words::choose::nothingKept);
    view = withPreferences (std::move (view), profile, profile.breath.source);
    for (const auto& session : pack.sessions)
        view.cards.push_back (cardOf (session));
    if (! pack.sessions.empty())
        view = choosing (std::move (view), pack, pack.sessions.front().id, {});
    return view;
}

ChooseView choosing (ChooseView view, const Pack& pack, const std::string& session, std::optional<double> wishedMinutes)
{
    const auto card =
        std::find_if (view.cards.begin(), view.cards.end(), [&] (const auto& c) { return c.id == session; });
    const auto* wanted = pack.session (session);
    if (card == view.cards.end() || wanted == nullptr)
        return view;

    view.chosen = static_cast<std::size_t> (std::distance (view.cards.begin(), card));
    view.leastMinutes = wanted->minutes.least;
    view.mostMinutes = wanted->minutes.most;
    view.minutes = std::clamp (wishedMinutes.value_or (wanted->minutes.usual), view.leastMinutes, view.mostMinutes);
    view.notice.clear();
    return view;
}

ChooseView withPreferences (ChooseView view, const Profile& profile, BreathSourceKind lastSource)
{
    auto breath = profile.breath;
    view.listens = breath.source != BreathSourceKind::none;
    if (! view.listens)
        breath.source = lastSource;
    view.source = words::say (breath.source == BreathSourceKind::keys  ? words::choose::withKeys
                              : breath.source == BreathSourceKind::osc ? words::choose::byOsc
                                                                       : words::choose::withMicrophone);
    view.breathTitle = breathTitle (breath);
    view.canCheck = breath.source != BreathSourceKind::keys && breath.source != BreathSourceKind::osc;
    return view;
}

std::vector<KeyView> choosingKeys()
{
    return { { words::say (words::window::enter), words::say (words::window::keyBegin) },
             { "C", words::say (words::window::keyCheck) },
             { "O", words::say (words::window::keyPacks) },
             { "S", words::say (words::window::keySettings) },
             { "H", words::say (words::window::keyHelp) } };
}

} // namespace slackwater::app
