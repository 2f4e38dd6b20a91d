// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroubleView.h"

#include "Words/Phrases.h"
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

} // namespace

TroubleView troubleView (const Error& error)
{
    const auto isWorthAnotherTry = error.kind == ErrorKind::device || error.kind == ErrorKind::input;
    TroubleView view;
    view.title = words::say (titleOf (error.kind));
    view.action = words::say (isWorthAnotherTry ? words::window::tryAgain : words::window::chooseAgain);
    auto bare = error;
    bare.remedy.clear();
    view.words = bare.message();
    view.remedy = words::asSentence (error.remedy);
    return view;
}

} // namespace slackwater::app
