// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <system_error>

namespace slackwater::storage
{

/** Two folders on one disk change places, in one step: whoever looks, and whatever is killed, finds one or the other
    under each name. `errc::function_not_supported` where the system or its file system knows no such step. */
[[nodiscard]] std::error_code exchangeFolders (const std::filesystem::path&, const std::filesystem::path&);

/** Waits until all that was written below a folder is on the disk, where a power cut does not reach it: in one
   question, however many files there are. Does nothing on a system that cannot be asked. */
void syncAllBelow (const std::filesystem::path& folder) noexcept;

} // namespace slackwater::storage
