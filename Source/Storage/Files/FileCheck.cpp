// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/FileCheck.h"

#include "Storage/Files/FileStatus.h"
#include "Words/Packs.h"

#include <string_view>
#include <utility>

namespace slackwater::storage
{

namespace fs = std::filesystem;

FileCheck::FileCheck (fs::path packFolder, std::string manifestFile)
    : folder (std::move (packFolder)), manifest (std::move (manifestFile))
{
    std::error_code problem;
    root = fs::weakly_canonical (folder, problem);
}

Result<void> FileCheck::operator() (const std::string& file, const std::function<std::string()>& pointer,
                                    const words::Complaint<words::Text>& missing)
{
    if (isPlain (file))
        return {};
    std::error_code problem;
    if (! fs::is_regular_file (folder / file, problem))
        return fail (ErrorKind::input, manifest, pointer(), missing, file);
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
