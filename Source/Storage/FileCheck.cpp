// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/FileCheck.h"

#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

bool isInside (const fs::path& folder, const fs::path& file)
{
    std::error_code problem;
    const auto root = fs::weakly_canonical (folder, problem), real = fs::weakly_canonical (file, problem);
    const auto relative = real.lexically_relative (root);
    return ! relative.empty() && *relative.begin() != "..";
}

} // namespace

FileCheck::FileCheck (fs::path packFolder, std::string manifestFile) : folder (std::move (packFolder)), manifest (std::move (manifestFile)) {}
FileCheck::~FileCheck() { leave(); }

Result<void> FileCheck::operator() (const std::string& file, const std::function<std::string()>& pointer, const char* remedy)
{
    if (isPlain (file))
        return {};
    std::error_code problem;
    if (! fs::is_regular_file (folder / file, problem))
        return fail (ErrorKind::input, manifest, pointer(), file + " is missing", remedy);
    if (! isInside (folder, folder / file))
        return fail (ErrorKind::input, manifest, pointer(), file + " is a link that leads out of the pack", "put the file itself into the pack");
    return {};
}

bool FileCheck::isPlain (const std::string& file)
{
    const auto slash = file.rfind ('/');
    const std::string_view parent { file.data(), slash == file.npos ? 0 : slash };
    if (place < 0 || parent != lastParent)
        enter (parent);
    struct stat status {};
    const auto* name = file.c_str() + (slash == file.npos ? 0 : slash + 1);
    return place >= 0 && ::fstatat (place, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (status.st_mode);
}

void FileCheck::enter (std::string_view parent)
{
    leave();
    lastParent = parent;
    if (parent.empty() || isInside (folder, folder / lastParent))
        place = ::open ((folder / lastParent).c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

void FileCheck::leave()
{
    if (place >= 0)
        ::close (place);
    place = -1;
}

} // namespace slackwater::storage
