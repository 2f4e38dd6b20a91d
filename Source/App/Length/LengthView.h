// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <string>

namespace slackwater::app
{

/** What the sheet about the length knows: how much is left now. */
struct LengthView
{
    std::string timeLeft;

    bool operator== (const LengthView&) const = default;
};

/** What came of asking for another length: silences give way only so far. */
[[nodiscard]] std::string lengthInWords (Seconds asked, Seconds left);

} // namespace slackwater::app
