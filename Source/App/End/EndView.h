// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"
#include "Storage/Past/BreathSummary.h"

#include <string>

namespace slackwater::app
{

/** What is said after a session. */
struct EndView
{
    std::string title, breath, words; // breath is empty when it was not measured

    bool operator== (const EndView&) const = default;
};

/** How a session went: the length that was played, of what was asked, and the breath, as the history keeps it. */
struct SessionOutcome
{
    Seconds played { 0.0 }, planned { 0.0 };
    bool saidTooMuch = false;
    storage::BreathChange breath;
    bool cameToItsClose = false; // it was not left, though parts of it may have been skipped
};

[[nodiscard]] EndView endView (const SessionOutcome&);

} // namespace slackwater::app
