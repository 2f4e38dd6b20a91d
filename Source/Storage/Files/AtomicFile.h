// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace slackwater::storage
{

/** Who may read a file that is new: its owner alone, or whom the umask lets, as other programs' files. One that was
   there keeps its permissions. */
enum class Readers
{
    owner,
    everyone
};

/** Replaces a file's content so that at any moment, power cut or not, either the old or the new content is there:
   writes beside it, fsync, rename, fsync of the folder. Makes the folder when it is missing. A link stays a link: what
   it leads to is replaced, or made. What is no plain file (a pipe, a device) is written to directly. */
[[nodiscard]] Result<void> writeAtomically (const std::filesystem::path&, std::string_view content,
                                            Readers = Readers::owner);

/** A text file, to be read; an Error when it is missing, unreadable or larger than 64 MB. */
[[nodiscard]] Result<std::ifstream> openText (const std::filesystem::path&);

/** A whole text file; errors as openText(). */
[[nodiscard]] Result<std::string> readText (const std::filesystem::path&);

} // namespace slackwater::storage
