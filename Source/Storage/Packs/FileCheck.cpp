// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/FileCheck.h"

#include "Storage/Files/FileStatus.h"
#include "Storage/Packs/ArchiveNames.h"
#include "Words/Packs.h"

#include <string_view>
#include <utility>

namespace slackwater::storage
{

namespace fs = std::filesystem;

FileCheck::FileCheck (fs::path packFolder, std::string manifestFile)
    : folder (std::move (packFolder)), manifest (std::move (manifestFile)), nearNames (folder)
{
    std::error_code problem;
    root = fs::weakly_canonical (folder, problem);
}

Result<void> FileCheck::operator() (std::string& file, const std::function<std::string()>& pointer,
                                    const words::Complaint<words::Text>& missing)
{
    if (isPlain (file))
        return {};
    std::error_code problem;
    if (! fs::exists (folder / file, problem))
        if (auto other = composed (file); other != file && fs::exists (folder / other, problem))
            file = std::move (other);
    if (! fs::is_regular_file (folder / file, problem))
    {
        auto error = errorOf (ErrorKind::input, manifest, pointer(), missing, file);
        if (auto near = nearNames.like (file))
            error = { error.kind, error.file, error.where, near->problem, near->remedy, near->id };
        return fail (std::move (error));
    }
    if (! isInside (folder / file))
        return fail (ErrorKind::input, manifest, pointer(), words::packs::linkLeadsOut, file);
    return {};
}

bool FileCheck::isPlain (const std::string& file)
{
    const auto slash = file.rfind ('/');
    const std::string_view parent { file.data(), slash == file.npos ? 0 : slash };
    auto known = folders.find (parent);
    if (known == folders.end())
        known = folders.emplace (parent, parent.empty() || isInside (folder / parent)).first;
    return known->second && isPlainFile (folder / file);
}

bool FileCheck::isInside (const fs::path& path) const
{
    std::error_code problem;
    const auto relative = fs::weakly_canonical (path, problem).lexically_relative (root);
    return ! relative.empty() && *relative.begin() != "..";
}

} // namespace slackwater::storage
