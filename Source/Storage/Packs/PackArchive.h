// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>

namespace slackwater::storage
{

/** Unpacks a .slackpack into unpackedFolder(), once for each content; gives the folder in which pack.json lies (the
    archive's root, or the one folder in it).

    A pack comes from strangers: paths that climb out, links and devices are refused, and so is an archive that unpacks
    to far more than it is (a "bomb"). Whatever fails leaves nothing behind. */
[[nodiscard]] Result<std::filesystem::path> unpackOnce (const std::filesystem::path& archive);

} // namespace slackwater::storage
