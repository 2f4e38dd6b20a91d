// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"

#include <filesystem>

namespace slackwater::authoring
{

/** Zips a pack's files (storage::filesOf) as a .slackpack. The same pack gives the same bytes, wherever and whenever it
    is built. Never over one of those files. */
[[nodiscard]] Result<void> buildPack (const storage::OpenPack&, const std::filesystem::path& target);

} // namespace slackwater::authoring
