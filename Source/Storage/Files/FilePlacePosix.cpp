// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/FilePlace.h"

#include "System/WhereLinksLead.h"

#include <sys/stat.h>

namespace slackwater::storage
{

namespace fs = std::filesystem;

FilePlace placeOf (const fs::path& named)
{
    struct stat status {};
    if (::stat (named.c_str(), &status) == 0)
        return { status.st_dev, status.st_ino, {}, S_ISREG (status.st_mode) };
    std::error_code problem;
    const auto path = fs::absolute (system::whereLinksLead (named), problem);
    auto made = fs::weakly_canonical (path, problem);
    return { 0, 0, problem ? path.lexically_normal() : std::move (made), true };
}

} // namespace slackwater::storage
