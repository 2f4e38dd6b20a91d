// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Parts/Question.h"
#include "Words/Choose.h"

namespace slackwater::app
{

/** Offers to go on with a session that was cut off, once, when the program starts. */
class GoOnSheet final : public Question
{
public:
    GoOnSheet() : Question (words::choose::wasCutOff, words::choose::goOn, words::choose::notNow) {}
};

} // namespace slackwater::app
