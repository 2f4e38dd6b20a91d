// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bench/Row.h"

#include <filesystem>
#include <string>

namespace slackwater::bench
{

/** What slackwater-cli takes for large packs and long sessions, next to what it takes for small and short ones. */
[[nodiscard]] Rows packRows (const std::string& cli, const std::filesystem::path& material,
                             const std::filesystem::path& work, int runs);

/** How long a trace's replay takes, next to how long it sounds. */
[[nodiscard]] Rows replayRows (const std::string& cli, const std::filesystem::path& work, int runs);

} // namespace slackwater::bench
