// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"
#include "Storage/Files/MachineTime.h"

#include <cmath>
#include <cstdio>
#include <string>

namespace slackwater::cli
{

[[nodiscard]] inline UtcTime now() { return storage::utcNow(); }

} // namespace slackwater::cli
