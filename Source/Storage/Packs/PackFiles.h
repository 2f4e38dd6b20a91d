// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace slackwater::storage
{

/** The files that make a pack, relative to its folder: the manifest first, then what it names and the texts at the root
    (licence, README), sorted. What else lies in the folder is not the pack's. The pack has to be open whole. */
[[nodiscard]] std::vector<std::string> filesOf (const OpenPack&);

/** Files/KeepApart.h, for commands that read a pack, however little of it: none of their outputs may be one of its
    files, or the archive it came in. */
[[nodiscard]] Result<void> keepOutOf (const OpenPack&, std::span<const std::filesystem::path> outputs);

} // namespace slackwater::storage
