// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/LockedFile.h"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slackwater::storage
{

namespace
{

std::error_code lastError() { return { errno, std::generic_category() }; }

} // namespace

tl::expected<LockedFile, std::error_code> LockedFile::waitFor (const std::filesystem::path& path)
{
    LockedFile file { ::open (path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600) };
    if (file.descriptor < 0)
        return tl::unexpected (lastError());
    static_cast<void> (::flock (file.descriptor, LOCK_EX)); // where a file system knows no locks, it does without
    return file;
}

tl::expected<LockedFile, std::error_code> LockedFile::ifFree (const std::filesystem::path& path)
{
    LockedFile file { ::open (path.c_str(), O_RDONLY | O_CLOEXEC) };
    if (file.descriptor < 0 || ::flock (file.descriptor, LOCK_EX | LOCK_NB) != 0)
        return tl::unexpected (lastError());
    return file;
}

LockedFile::LockedFile (LockedFile&& other) noexcept : descriptor (std::exchange (other.descriptor, -1)) {}

LockedFile::~LockedFile()
{
    if (descriptor >= 0)
        ::close (descriptor);
}

std::error_code LockedFile::addLine (std::string_view line)
{
    const auto text = (endsInALine() ? "" : "\n") + std::string (line) + "\n";
    if (::write (descriptor, text.data(), text.size()) != static_cast<ssize_t> (text.size())
        || ::fsync (descriptor) != 0)
        return lastError();
    return {};
}

bool LockedFile::endsInALine() const
{
    const auto size = ::lseek (descriptor, 0, SEEK_END);
    char last = '\n';
    return size <= 0 || ::pread (descriptor, &last, 1, size - 1) != 1 || last == '\n';
}

std::error_code LockedFile::empty() { return ::ftruncate (descriptor, 0) == 0 ? std::error_code {} : lastError(); }

UtcTime LockedFile::lastWritten() const
{
    struct stat status {};
    return ::fstat (descriptor, &status) == 0 ? UtcTime { std::chrono::seconds { status.st_mtim.tv_sec } } : UtcTime {};
}

} // namespace slackwater::storage
