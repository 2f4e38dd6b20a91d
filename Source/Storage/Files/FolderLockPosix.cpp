// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/FolderLock.h"

#include "Words/Files.h"

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace slackwater::storage
{

Result<FolderLock> FolderLock::take (const std::filesystem::path& folder)
{
    constexpr std::chrono::seconds patience { 10 }; // others need milliseconds, a machine that is busy more
    constexpr std::chrono::milliseconds betweenTries { 5 };
    std::error_code problem;
    std::filesystem::create_directories (folder, problem); // whoever writes there says what is wrong with it
    FolderLock lock { ::open (folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC) };
    const auto until = std::chrono::steady_clock::now() + patience;
    while (lock.descriptor >= 0 && ::flock (lock.descriptor, LOCK_EX | LOCK_NB) != 0)
    {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            break; // no locks here
        if (std::chrono::steady_clock::now() >= until)
            return fail (ErrorKind::output, folder.string(), "", words::files::folderInUse);
        std::this_thread::sleep_for (betweenTries);
    }
    return lock;
}

FolderLock::FolderLock (FolderLock&& other) noexcept : descriptor (std::exchange (other.descriptor, -1)) {}

FolderLock::~FolderLock()
{
    if (descriptor >= 0)
        ::close (descriptor);
}

} // namespace slackwater::storage
