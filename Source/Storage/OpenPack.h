// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::storage
{

/** A pack that lies in a folder and can be played from there. */
struct OpenPack
{
    Pack pack;
    std::filesystem::path folder;
};

/** Whether a file that the pack names and that is not there stops the opening, or goes to the findings. */
enum class MissingFiles { refused, reported };

/** Opens a pack: a folder, or a .slackpack (unpacked once into the data folder, by content). Reads the manifest and the
    sessions and checks that the files it names are there and inside it; audio is not opened. What is no error but worth
    saying (unknown keys) goes to `findings`. */
[[nodiscard]] Result<OpenPack> openPack (const std::filesystem::path&, std::vector<Error>* findings = nullptr, MissingFiles = MissingFiles::refused);

} // namespace slackwater::storage
