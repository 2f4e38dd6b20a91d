// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/ExchangeFolders.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace slackwater::storage
{

std::error_code exchangeFolders (const std::filesystem::path& one, const std::filesystem::path& other)
{
#ifdef RENAME_EXCHANGE
    if (::renameat2 (AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0)
        return {};
    // What a file system that does not know it answers: EINVAL; a kernel: ENOSYS.
    if (errno != EINVAL && errno != ENOSYS)
        return { errno, std::generic_category() };
#endif
    return std::make_error_code (std::errc::function_not_supported);
}

void syncAllBelow (const std::filesystem::path& folder) noexcept
{
    const auto descriptor = ::open (folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    static_cast<void> (::syncfs (descriptor));
    ::close (descriptor);
}

} // namespace slackwater::storage
