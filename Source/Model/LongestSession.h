// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slackwater
{

/** In minutes: whatever a pack says, a person asks or a trace brings. A night and a day; nobody sits longer, and it
    keeps a typing error from being planned. */
inline constexpr double longestSessionMinutes = 24.0 * 60.0;

} // namespace slackwater
