// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Dates.h"

/** What time it is on this machine, and in which zone it stands: the only place that asks for either. */
namespace slackwater::storage
{

/** Now, by this machine's clock. */
[[nodiscard]] UtcTime utcNow();

/** How far this machine's time zone (TZ, else /etc/localtime) lies east of UTC at that moment, summer time included. */
[[nodiscard]] std::chrono::minutes utcOffsetAt (UtcTime);

} // namespace slackwater::storage
