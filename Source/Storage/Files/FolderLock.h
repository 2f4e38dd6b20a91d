// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>

namespace slackwater::storage
{

/** While it lives, no other program that asks for it changes files in that folder: what is read, changed and written
    meanwhile cannot lose what another wrote in between. It leaves nothing on the disk, and ends with the process,
    however that ends. Where a file system knows no locks, it does without. */
class FolderLock
{
public:
    /** Makes the folder when it is missing. Waits for others, at most ten seconds; then it is an Error. */
    [[nodiscard]] static Result<FolderLock> take (const std::filesystem::path& folder);

    ~FolderLock();
    FolderLock (FolderLock&&) noexcept;
    FolderLock& operator= (FolderLock&&) = delete;

private:
    explicit FolderLock (int d) : descriptor (d) {}

    int descriptor;
};

} // namespace slackwater::storage
