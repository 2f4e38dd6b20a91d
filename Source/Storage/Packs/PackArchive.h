// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>

namespace slackwater::storage
{

/** Unpacks a .slackpack into unpackedFolder(), once for each content; gives the folder in which pack.json lies
    (PackRoot.h). Only what the manifest names, or nearly names, is unpacked; names become UTF-8 (ArchiveNames.h).

    A pack comes from strangers: paths that climb out, links and devices are refused, and so is an archive that unpacks
    to far more than it is (a "bomb"). Whatever fails leaves nothing behind. */
[[nodiscard]] Result<std::filesystem::path> unpackOnce (const std::filesystem::path& archive);

} // namespace slackwater::storage
