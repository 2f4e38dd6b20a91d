// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <string>

namespace slackwater::app
{

/** What cannot be done, and what would help. */
struct TroubleView
{
    std::string title, words, remedy, action; // action: what the one button says

    bool operator== (const TroubleView&) const = default;
};

[[nodiscard]] TroubleView troubleView (const Error&);

} // namespace slackwater::app
