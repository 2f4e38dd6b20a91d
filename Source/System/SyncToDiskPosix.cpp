// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "System/SyncToDisk.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace slackwater::system
{

std::error_code syncToDisk (const std::filesystem::path& path)
{
    const auto lastError = [] { return std::error_code { errno, std::generic_category() }; };
    const auto descriptor = ::open (path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return lastError();
    const auto synced = ::fsync (descriptor) == 0 ? std::error_code {} : lastError();
    return ::close (descriptor) == 0 || synced ? synced : lastError();
}

} // namespace slackwater::system
