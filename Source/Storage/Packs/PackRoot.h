// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::storage
{

/** Where among an archive's names the pack lies: the folder of the pack.json that is nearest to the top, with a slash
    ("" for the top itself). Errors name the archive: there is none, or several are equally near. */
[[nodiscard]] Result<std::string> packRootAmong (const std::vector<std::string>& names,
                                                 const std::filesystem::path& archive);

/** The same on disk, once nothing else is there: down the only folder, and the only one in that. */
[[nodiscard]] Result<std::filesystem::path> packRootIn (const std::filesystem::path& unpacked,
                                                        const std::filesystem::path& archive);

} // namespace slackwater::storage
