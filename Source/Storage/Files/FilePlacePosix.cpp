// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/FilePlace.h"

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
    const auto path = fs::absolute (whereLinksLead (named), problem);
    auto made = fs::weakly_canonical (path, problem);
    return { 0, 0, problem ? path.lexically_normal() : std::move (made), true };
}

fs::path whereLinksLead (fs::path path)
{
    constexpr int mostLinks = 40; // as Linux follows; a ring of links leads nowhere
    std::error_code problem;
    for (int count = 0; count < mostLinks && fs::is_symlink (path, problem); ++count)
    {
        const auto target = fs::read_symlink (path, problem);
        if (problem)
            break;
        path = path.parent_path() / target;
    }
    return path;
}

} // namespace slackwater::storage
