// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/ViewOf.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace slackwater::app
{

namespace
{

std::string minutesInWords (Seconds length)
{
    const auto minutes = static_cast<int> (std::lround (length.count() / 60.0));
    return inWords (minutes) + (minutes == 1 ? " minute" : " minutes");
}

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

std::string sentence (std::string words)
{
    if (words.empty())
        return words;
    words.front() = static_cast<char> (std::toupper (static_cast<unsigned char> (words.front())));
    return words + ".";
}

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

std::string inWords (int count)
{
    constexpr std::array words { "no",       "one",     "two",     "three",     "four",     "five",     "six",
                                 "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
                                 "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty" };
    const auto index = static_cast<std::size_t> (std::max (0, count));
    return index < words.size() ? words[index] : std::to_string (index);
}

ChooseView chooseView (const Pack& pack, const Profile& profile, int hour, const Strings& strings)
{
    ChooseView view;
    view.greeting = greetingAt (hour);
    view.packTitle = pack.title;
    view.note = strings.note;
    view.listens = profile.breath.source != BreathSourceKind::none;
    view.source = profile.breath.source == BreathSourceKind::keys  ? "With keys"
                  : profile.breath.source == BreathSourceKind::osc ? "By OSC"
                                                                   : "With the microphone";
    view.breathTitle = breathTitle (profile.breath);
    view.canCheck = profile.breath.source != BreathSourceKind::keys && profile.breath.source != BreathSourceKind::osc;
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

GoOnView goOnView (const std::string& title, Seconds played, Seconds planned)
{
    const auto clock = [] (Seconds time)
    {
        const auto seconds = std::to_string (std::lround (time.count()) % 60);
        return std::to_string (std::lround (time.count()) / 60) + ":" + (seconds.size() < 2 ? "0" : "") + seconds;
    };
    return { title + ", " + clock (played) + " of " + clock (planned),
             "It was cut off there. Words that were being said are said again." };
}

EndView endView (const Ending& ending, const RateRecord& rates, const Strings& strings)
{
    EndView view;
    const auto wasEarly = ending.played < ending.planned - Seconds { 10.0 };
    if (ending.played < Seconds { 30.0 })
        view.title = "That was a moment.";
    else
        view.title = (wasEarly ? "You stayed for " : "That was ")
                     + minutesInWords (std::max (ending.played, Seconds { 60.0 })) + ".";

    const auto start = rates.atStart(), end = rates.atEnd();
    if (start && end)
    {
        const auto first = std::lround (start->value), last = std::lround (end->value);
        view.breath = first == last ? "Your breath stayed at about " + std::to_string (first) + " a minute."
                                    : "You came in at " + std::to_string (first) + " breaths a minute and left at "
                                          + std::to_string (last) + ".";
    }
    view.words = ending.saidTooMuch ? strings.closingEased : wasEarly ? strings.closingEarly : strings.closingFull;
    return view;
}

TroubleView troubleView (const Error& error)
{
    TroubleView view;
    switch (error.kind)
    {
        case ErrorKind::device:
            view.title = "No sound yet.";
            view.action = "Try again";
            break;
        case ErrorKind::input:
            view.title = "This pack cannot be opened.";
            view.action = "Try again";
            break;
        case ErrorKind::refused:
            view.title = "Not like this.";
            view.action = "Choose again";
            break;
        case ErrorKind::usage:
        case ErrorKind::output:
            view.title = "That did not work.";
            view.action = "Choose again";
            break;
    }
    auto bare = error;
    bare.remedy.clear();
    view.words = bare.message();
    view.remedy = sentence (error.remedy);
    return view;
}

} // namespace slackwater::app
