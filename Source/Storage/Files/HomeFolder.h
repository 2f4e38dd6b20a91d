// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace slackwater::storage
{

/** The person's home: $HOME, or what the system's list of people says where that is not set, is empty, or is no whole
    path. Empty: neither knows. */
[[nodiscard]] std::optional<std::filesystem::path> homeFolder();

} // namespace slackwater::storage
