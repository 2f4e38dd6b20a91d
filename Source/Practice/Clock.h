// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Storage/Files/MachineTime.h"

namespace slackwater::practice
{

/** The one place where what both programs do asks what time it is. */
[[nodiscard]] inline UtcTime now() { return storage::utcNow(); }

} // namespace slackwater::practice
