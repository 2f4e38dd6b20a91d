// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/GoOn/GoOnView.h"

#include "Words/Choose.h"
#include "Words/Lengths.h"

namespace slackwater::app
{

QuestionView goOnView (const std::string& title, Seconds played, Seconds planned)
{
    return { words::say (words::choose::cutOffAt, title, words::clock (played.count()), words::clock (planned.count())),
             words::say (words::choose::saidAgain) };
}

} // namespace slackwater::app
