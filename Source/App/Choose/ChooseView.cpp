// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Choose/ChooseView.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace slackwater::app
{

namespace
{

std::string number (double value)
{
    const auto whole = std::lround (value);
    if (std::abs (value - static_cast<double> (whole)) < 0.05)
        return std::to_string (whole);
    const auto tenths = std::lround (value * 10.0);
    return std::to_string (tenths / 10) + "." + std::to_string (tenths % 10);
}

std::string breathTitle (const BreathPreferences& breath)
{
    if (breath.source == BreathSourceKind::keys || breath.source == BreathSourceKind::osc || ! breath.calibration)
        return "Your breath";
    const auto heard = breath.calibration->heard;
    return std::string { "Your breath · the microphone hears it " }
           + (heard >= 0.6    ? "well"
              : heard >= 0.25 ? "in part"
                              : "hardly");
}

CardView cardOf (const Session& session)
{
    CardView card { session.id, session.title, session.summary, {}, {} };
    for (const auto& goal : session.helps)
        card.helps += (card.helps.empty() ? "Helps to " : ", ") + goal;
    card.lengths = number (session.minutes.least) + " to " + number (session.minutes.most) + " min";
    return card;
}

} // namespace

std::string greetingAt (int hour)
{
    if (hour >= 5 && hour < 12)
        return "Good morning.";
    if (hour >= 12 && hour < 18)
        return "Good afternoon.";
    if (hour >= 18 && hour < 23)
        return "Good evening.";
    return "A quiet hour.";
}

ChooseView chooseView (const Pack& pack, const Profile& profile, int hour, const Strings& strings)
{
    ChooseView view;
    view.greeting = greetingAt (hour);
    view.packTitle = pack.title;
    view.note = strings.note;
    view = withPreferences (std::move (view), profile, profile.breath.source);
    for (const auto& session : pack.sessions)
        view.cards.push_back (cardOf (session));
    if (! pack.sessions.empty())
        view = choosing (std::move (view), pack, pack.sessions.front().id, profile.prefers.minutes);
    return view;
}

ChooseView choosing (ChooseView view, const Pack& pack, const std::string& session, double wishedMinutes)
{
    const auto card =
        std::find_if (view.cards.begin(), view.cards.end(), [&] (const auto& c) { return c.id == session; });
    const auto* wanted = pack.session (session);
    if (card == view.cards.end() || wanted == nullptr)
        return view;

    view.chosen = static_cast<std::size_t> (std::distance (view.cards.begin(), card));
    view.leastMinutes = wanted->minutes.least;
    view.mostMinutes = wanted->minutes.most;
    view.minutes = std::clamp (wishedMinutes, view.leastMinutes, view.mostMinutes);
    view.notice.clear();
    return view;
}

ChooseView withPreferences (ChooseView view, const Profile& profile, BreathSourceKind lastSource)
{
    auto breath = profile.breath;
    view.listens = breath.source != BreathSourceKind::none;
    if (! view.listens)
        breath.source = lastSource;
    view.source = breath.source == BreathSourceKind::keys  ? "With keys"
                  : breath.source == BreathSourceKind::osc ? "By OSC"
                                                           : "With the microphone";
    view.breathTitle = breathTitle (breath);
    view.canCheck = breath.source != BreathSourceKind::keys && breath.source != BreathSourceKind::osc;
    return view;
}

} // namespace slackwater::app
