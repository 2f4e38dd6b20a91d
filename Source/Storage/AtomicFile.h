// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace slackwater::storage
{

/** Replaces a file's content so that at any moment, power cut or not, either the old or the new content is there: writes
    beside it, fsync, rename, fsync of the folder. Makes the folder when it is missing. Only the owner may read the file. */
[[nodiscard]] Result<void> writeAtomically (const std::filesystem::path&, std::string_view content);

/** A whole text file; an Error when it is missing, unreadable or larger than 64 MB. */
[[nodiscard]] Result<std::string> readText (const std::filesystem::path&);

} // namespace slackwater::storage
