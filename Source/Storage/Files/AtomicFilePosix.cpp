// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/AtomicFile.h"

#include "Model/WriteError.h"
#include "System/GrowingName.h"
#include "System/SyncToDisk.h"
#include "System/WhereLinksLead.h"
#include "Words/Files.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slackwater::storage
{

namespace
{

tl::unexpected<Error> cannotWrite (const std::filesystem::path& path)
{
    return fail (writeErrorOfErrno (path.string()));
}

/** Closes a file descriptor, whatever happens. */
struct Descriptor
{
    int number = -1;
    ~Descriptor()
    {
        if (number >= 0)
            ::close (number);
    }
};

bool writeAll (int file, std::string_view content)
{
    while (! content.empty())
    {
        const auto written = ::write (file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content.remove_prefix (static_cast<std::size_t> (written));
    }
    return true;
}

Result<void> writeDirectly (const std::filesystem::path& path, std::string_view content)
{
    const Descriptor file { ::open (path.c_str(), O_WRONLY | O_CLOEXEC) };
    if (file.number < 0 || ! writeAll (file.number, content))
        return cannotWrite (path);
    return {};
}

/** Those it has already; a new one's, less the umask. */
mode_t permissionsFor (const std::filesystem::file_status& present, Readers readers)
{
    if (std::filesystem::exists (present))
        return static_cast<mode_t> (present.permissions()) & 0777u;
    return readers == Readers::owner ? 0600u : 0666u;
}

/** The new content beside the file `named`, all of it on the disk; or nothing is left of it. */
Result<void> writeBeside (const std::string& beside, std::string_view content, mode_t permissions, bool isNew,
                          const std::filesystem::path& named)
{
    const Descriptor file { ::open (beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
                                    isNew ? permissions : permissions & 0600u) };
    if (file.number < 0)
        return cannotWrite (named);
    if (writeAll (file.number, content) && (isNew || ::fchmod (file.number, permissions) == 0)
        && ::fsync (file.number) == 0)
        return {};
    const auto error = cannotWrite (named);
    std::error_code ignored;
    std::filesystem::remove (beside, ignored);
    return error;
}

} // namespace

Result<void> writeAtomically (const std::filesystem::path& named, std::string_view content, Readers readers)
{
    std::error_code problem;
    const auto status = std::filesystem::status (named, problem);
    if (std::filesystem::is_directory (status))
        return fail (ErrorKind::output, named.string(), "", words::files::folderWhereAFileBelongs);
    if (std::filesystem::exists (status) && ! std::filesystem::is_regular_file (status))
        return writeDirectly (named, content);

    const auto path = system::whereLinksLead (named);
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path (".");
    problem.clear();
    std::filesystem::create_directories (folder, problem);
    if (problem)
        return fail (writeError (folder.string(), problem));

    const auto beside = (folder / system::growingName (path)).string();
    if (const auto written =
            writeBeside (beside, content, permissionsFor (status, readers), ! std::filesystem::exists (status), named);
        ! written)
        return written;
    if (::rename (beside.c_str(), path.c_str()) != 0)
    {
        const auto error = cannotWrite (named);
        std::filesystem::remove (beside, problem);
        return error;
    }
    static_cast<void> (system::syncToDisk (folder)); // best effort: the file itself is whole
    return {};
}

} // namespace slackwater::storage
