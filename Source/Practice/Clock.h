// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Storage/Past/History.h"

#include <chrono>

namespace slackwater::practice
{

/** The one place where what both programs do asks what time it is. */
[[nodiscard]] inline storage::UtcTime now()
{
    return std::chrono::floor<std::chrono::seconds> (std::chrono::system_clock::now());
}

} // namespace slackwater::practice
