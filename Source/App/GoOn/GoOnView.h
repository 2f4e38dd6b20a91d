// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <string>

namespace slackwater::app
{

/** A session that was cut off. */
struct GoOnView
{
    std::string title, words;

    bool operator== (const GoOnView&) const = default;
};

[[nodiscard]] GoOnView goOnView (const std::string& title, Seconds played, Seconds planned);

} // namespace slackwater::app
