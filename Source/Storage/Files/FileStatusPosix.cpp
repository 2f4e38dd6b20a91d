// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/FileStatus.h"

#include <sys/stat.h>

namespace slackwater::storage
{

FileStamp stampOf (const std::filesystem::path& path)
{
    struct stat status {};
    if (::stat (path.c_str(), &status) != 0)
        return {};
    return { status.st_ino, static_cast<std::uint64_t> (status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
             status.st_dev };
}

bool isPlainFile (const std::filesystem::path& path)
{
    struct stat status {};
    return ::lstat (path.c_str(), &status) == 0 && S_ISREG (status.st_mode);
}

} // namespace slackwater::storage
