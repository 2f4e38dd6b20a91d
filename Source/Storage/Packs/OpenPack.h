// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Result.h"
#include "Model/SegmentSieve.h"

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
    std::filesystem::path from {}; // as it was named: the folder, or the .slackpack that was unpacked there
};

/** Whether a file that the pack names and that is not there stops the opening, or goes to the findings. */
enum class MissingFiles
{
    refused,
    reported
};

struct OpenOptions
{
    std::vector<Error>* findings = nullptr; // here goes what is no error but worth saying (unknown keys)
    MissingFiles missing = MissingFiles::refused;
    SegmentSieve* keep = nullptr; // which segments the pack shall hold; none given: all
};

/** Opens a pack: a folder, or a .slackpack (unpacked once into the data folder, by content). Reads the manifest and the
    sessions and checks that their files, and those of the segments that are kept, are there and inside it; audio is not
   opened. */
[[nodiscard]] Result<OpenPack> openPack (const std::filesystem::path&, const OpenOptions& = {});

} // namespace slackwater::storage
