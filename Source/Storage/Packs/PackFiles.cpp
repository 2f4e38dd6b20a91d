// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackFiles.h"

#include "Storage/Files/KeepApart.h"

#include <algorithm>
#include <set>

namespace slackwater::storage
{

namespace fs = std::filesystem;

namespace
{

/** Whether it can be a file of that folder at all: one lies in it, or has a second name that may. */
bool mayBelongTo (const fs::path& folder, const fs::path& output)
{
    std::error_code problem;
    if (! fs::is_regular_file (output, problem))
        return false;
    if (fs::hard_link_count (output, problem) > 1)
        return true;
    const auto inside = fs::canonical (output, problem).lexically_relative (fs::canonical (folder, problem));
    return problem || (! inside.empty() && *inside.begin() != "..");
}

bool isText (const fs::directory_entry& entry)
{
    std::error_code problem;
    const auto ending = entry.path().extension();
    return entry.is_regular_file (problem) && ! entry.path().filename().string().starts_with ('.')
           && (ending == ".md" || ending == ".txt" || ending.empty());
}

} // namespace

std::vector<std::string> filesOf (const OpenPack& open)
{
    std::set<std::string> files;
    for (const auto& segment : open.pack.segments)
        files.insert (segment.file);
    for (const auto& session : open.pack.sessions)
        files.insert (fs::path (session.file).lexically_relative (open.folder).generic_string());
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator (open.folder, problem))
        if (isText (entry))
            files.insert (entry.path().filename().string());
    files.erase ("pack.json");
    std::vector<std::string> sorted { "pack.json" };
    sorted.insert (sorted.end(), files.begin(), files.end());
    return sorted;
}

Result<void> keepOutOf (const OpenPack& open, std::span<const fs::path> outputs)
{
    std::vector<fs::path> files { open.from };
    const auto mayBelong = [&] (const fs::path& output) { return mayBelongTo (open.folder, output); };
    if (std::any_of (outputs.begin(), outputs.end(), mayBelong))
    {
        std::vector<Error> findings; // what is missing cannot be lost
        const auto whole = openPack (open.folder, { .findings = &findings, .missing = MissingFiles::reported });
        if (! whole)
            return fail (whole.error());
        for (const auto& file : filesOf (*whole))
            files.push_back (open.folder / file);
    }
    return keepApart (outputs, files);
}

} // namespace slackwater::storage
