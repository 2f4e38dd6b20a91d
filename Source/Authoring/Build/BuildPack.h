// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"

#include <filesystem>

namespace slackwater::authoring
{

/** Zips a pack's folder as a .slackpack: the manifest first, then what it names, then texts at the root (licence,
   README), sorted. The same pack gives the same bytes, wherever and whenever it is built. */
[[nodiscard]] Result<void> buildPack (const storage::OpenPack&, const std::filesystem::path& target);

} // namespace slackwater::authoring
