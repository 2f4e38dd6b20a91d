// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/Question.h"
#include "Words/Screen.h"

namespace slackwater::app
{

/** Asks before a session is ended. Staying is what Esc and Return do: nobody leaves by mistake. */
class LeaveSheet final : public Question
{
public:
    LeaveSheet() : Question (words::screen::leaveNow, words::screen::stay, words::screen::leave)
    {
        show ({ {}, words::say (words::screen::leaveMeans) });
    }
};

} // namespace slackwater::app
