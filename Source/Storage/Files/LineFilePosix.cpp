// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/LineFile.h"

#include "Model/WriteError.h"
#include "System/GrowingName.h"
#include "System/WhereLinksLead.h"
#include "Words/Files.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace slackwater::storage
{

namespace
{

constexpr std::size_t blockSize = 1u << 16;

tl::unexpected<Error> cannotWrite (const std::filesystem::path& path, int number)
{
    return fail (writeError (path.string(), { number, std::generic_category() }));
}

} // namespace

Result<LineFile> LineFile::create (const std::filesystem::path& path, Mode mode)
{
    std::error_code problem;
    const auto status = std::filesystem::status (path, problem);
    LineFile file;
    file.path = path;
    file.mode = mode;
    if (std::filesystem::is_directory (status))
        return fail (ErrorKind::output, path.string(), "", words::files::folderWhereAFileBelongs);
    const auto isPlain = ! std::filesystem::exists (status) || std::filesystem::is_regular_file (status);
    if (mode == Mode::whole && isPlain)
    {
        file.target = system::whereLinksLead (path);
        file.growing = file.target.parent_path() / system::growingName (file.target);
    }

    const auto& written = file.growing.empty() ? path : file.growing;
    file.descriptor = ::open (written.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666); // less the umask
    if (file.descriptor < 0)
    {
        file.growing.clear();
        return cannotWrite (path, errno);
    }
    return file;
}

Result<LineFile> LineFile::goOn (const std::filesystem::path& path, std::uintmax_t kept)
{
    LineFile file;
    file.path = path;
    file.mode = Mode::asItGrows;
    file.descriptor = ::open (path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file.descriptor >= 0 && ! file.lock())
        return fail (ErrorKind::output, path.string(), "", words::files::inUse);
    if (file.descriptor < 0 || ::ftruncate (file.descriptor, static_cast<off_t> (kept)) != 0)
        return cannotWrite (path, errno);
    return file;
}

LineFile::LineFile (LineFile&& other) noexcept { *this = std::move (other); }

LineFile& LineFile::operator= (LineFile&& other) noexcept
{
    if (this != &other)
    {
        giveUp();
        path = std::move (other.path);
        target = std::move (other.target);
        growing = std::exchange (other.growing, {});
        mode = other.mode;
        descriptor = std::exchange (other.descriptor, -1);
        failure = other.failure;
        pending = std::move (other.pending);
    }
    return *this;
}

LineFile::~LineFile() { giveUp(); }

void LineFile::giveUp() noexcept
{
    if (descriptor >= 0)
        ::close (descriptor);
    descriptor = -1;
    if (! growing.empty())
        ::unlink (growing.c_str());
    growing.clear();
}

void LineFile::flush()
{
    std::string_view rest = pending;
    while (! rest.empty() && failure == 0)
    {
        const auto written = ::write (descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            failure = written < 0 ? errno : EIO;
        else
            rest.remove_prefix (static_cast<std::size_t> (written));
    }
    pending.clear();
}

void LineFile::write (std::string_view line)
{
    pending.append (line).push_back ('\n');
    if (mode == Mode::asItGrows || pending.size() >= blockSize)
        flush();
}

void LineFile::sync() const noexcept { static_cast<void> (::fdatasync (descriptor)); }

bool LineFile::lock() const noexcept { return ::flock (descriptor, LOCK_EX | LOCK_NB) == 0; }

Result<void> LineFile::finish()
{
    flush();
    if (failure == 0 && ::fsync (descriptor) != 0 && errno != EINVAL
        && errno != EROFS) // a pipe cannot be synced, and need not be
        failure = errno;
    if (::close (std::exchange (descriptor, -1)) != 0 && failure == 0)
        failure = errno;
    if (failure == 0 && ! growing.empty() && ::rename (growing.c_str(), target.c_str()) != 0)
        failure = errno;
    if (failure != 0)
    {
        giveUp();
        return cannotWrite (path, failure);
    }
    growing.clear();
    return {};
}

} // namespace slackwater::storage
