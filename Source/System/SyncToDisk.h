// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <system_error>

namespace slackwater::system
{

/** Waits until a file's content is on the disk, where a power cut does not reach it; of a folder, the names in it. May
    take a while. */
[[nodiscard]] std::error_code syncToDisk (const std::filesystem::path&);

} // namespace slackwater::system
