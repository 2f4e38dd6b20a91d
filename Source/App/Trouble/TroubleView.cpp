// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroubleView.h"

#include "Words/Choose.h"
#include "Words/FullStops.h"
#include "Words/Window.h"

namespace slackwater::app
{

namespace
{

const words::Sentence<>& titleOf (ErrorKind kind)
{
    switch (kind)
    {
        case ErrorKind::device: return words::window::noSound;
        case ErrorKind::input: return words::window::noPack;
        case ErrorKind::refused: return words::window::refused;
        case ErrorKind::usage:
        case ErrorKind::output: break;
    }
    return words::window::didNotWork;
}

std::vector<WayView> waysFrom (ErrorKind kind, const std::string& backTo)
{
    const WayView again { Way::again, words::say (words::window::tryAgain) };
    const WayView packs { Way::packs, words::say (words::choose::otherPacks) };
    const WayView choose { Way::choose, words::say (words::window::chooseAgain) };
    if (kind == ErrorKind::device)
        return { again, { Way::settings, words::say (words::choose::settings) }, choose };
    if (kind != ErrorKind::input)
        return { choose };
    if (backTo.empty())
        return { again, packs };
    return { { Way::back, words::say (words::window::openInstead, backTo) }, again, packs };
}

} // namespace

TroubleView troubleView (const Error& error, const std::string& backTo)
{
    TroubleView view;
    view.title = words::say (titleOf (error.kind));
    view.ways = waysFrom (error.kind, backTo);
    auto bare = error;
    bare.remedy.clear();
    view.words = bare.message();
    view.remedy = words::asSentence (error.remedy);
    return view;
}

} // namespace slackwater::app
