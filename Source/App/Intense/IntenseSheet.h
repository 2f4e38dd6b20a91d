// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/Question.h"
#include "Words/Choose.h"

namespace slackwater::app
{

/** Asks before an intense session is begun for the first time. Leaving it is what Esc and Return do. */
class IntenseSheet final : public Question
{
public:
    IntenseSheet() : Question (words::choose::intenseBegin, words::choose::notToday, words::choose::beginIt) {}
};

} // namespace slackwater::app
