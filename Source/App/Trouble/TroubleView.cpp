// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroubleView.h"

#include "App/Frame/Sentences.h"

namespace slackwater::app
{

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
