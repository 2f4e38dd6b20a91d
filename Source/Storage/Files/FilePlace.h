// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace slackwater::storage
{

/** Which file a name leads to, through links of either kind, whether it is there yet or not: names of one place are one
    file. */
struct FilePlace
{
    std::uint64_t device = 0, inode = 0; // of one that is there
    std::filesystem::path path;          // of one that is not: where it would be made
    bool canBeLost = true;               // a file; not a device or a pipe, which keeps nothing, nor a folder

    bool operator== (const FilePlace&) const = default;
};

[[nodiscard]] FilePlace placeOf (const std::filesystem::path&);

} // namespace slackwater::storage
