// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>

namespace slackwater::storage
{

/** Tells, without reading it, that a file is another than it was. All zero: there is none. */
struct FileStamp
{
    std::uint64_t file = 0, size = 0;
    std::int64_t seconds = 0, nanoseconds = 0; // when it was written
    std::uint64_t device = 0;

    auto operator<=> (const FileStamp&) const = default;
};

[[nodiscard]] FileStamp stampOf (const std::filesystem::path&);

/** A file itself, and no link to one. One question to the system, since a pack may hold 100,000 files. */
[[nodiscard]] bool isPlainFile (const std::filesystem::path&);

} // namespace slackwater::storage
