// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Profile.h"

/** Sessions that a pack calls intense (very slow breath, long holds): before the first time the person is asked, once.
    Who has a limit is not asked; the planner refuses. */
namespace slackwater::practice
{

/** The session is intense, and this person has not said yes to it yet. */
[[nodiscard]] bool asksFirst (const Pack&, const std::string& session, const Profile&);

/** They have now. */
void agree (Profile&, const Pack&, const std::string& session);

} // namespace slackwater::practice
