// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackLibrary.h"

#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/Folders.h"
#include "System/ProcessMark.h"
#include "Words/Files.h"
#include "Words/Packs.h"

#include <algorithm>
#include <cctype>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

/** An id as a folder's name: what could mean something to a file system becomes an underscore. */
std::string folderNameFor (const std::string& id)
{
    auto name = id;
    for (auto& c : name)
        if (std::isalnum (static_cast<unsigned char> (c)) == 0 && c != '-' && c != '_' && c != '.')
            c = '_';
    return name.front() == '.' ? "_" + name : name;
}

/** Hidden files (a version control's, an editor's) stay behind. */
Result<void> copyFiles (const fs::path& from, const fs::path& to)
{
    std::error_code problem;
    for (auto entry = fs::recursive_directory_iterator (from, problem);
         ! problem && entry != fs::recursive_directory_iterator(); entry.increment (problem))
    {
        if (entry->path().filename().string().starts_with ('.'))
        {
            entry.disable_recursion_pending();
            continue;
        }
        if (! entry->is_regular_file (problem))
            continue;
        const auto target = to / entry->path().lexically_relative (from);
        fs::create_directories (target.parent_path(), problem);
        if (! problem)
            fs::copy_file (entry->path(), target, problem);
        if (problem)
            return fail (ErrorKind::output, target.string(), "", words::files::cannotCopy, problem.message());
    }
    if (problem)
        return fail (ErrorKind::input, from.string(), "", words::files::folderUnreadable, problem.message());
    return {};
}

} // namespace

std::vector<ListedPack> listPacks (std::vector<Error>* problems)
{
    std::vector<ListedPack> packs;
    const auto add = [&] (const fs::path& folder, bool cameWithProgram)
    {
        if (auto open = openPack (folder))
            packs.push_back ({ std::move (*open), cameWithProgram });
        else if (problems != nullptr)
            problems->push_back (open.error());
    };

    std::error_code problem;
    for (const auto& entry : fs::directory_iterator (packsFolder(), problem))
        if (entry.is_directory (problem) && ! entry.path().filename().string().starts_with ('.'))
            add (entry.path(), false);
    std::sort (packs.begin(), packs.end(),
               [] (const auto& a, const auto& b) { return a.open.pack.title < b.open.pack.title; });
    if (const auto shipped = defaultPack(); ! shipped.empty())
    {
        add (shipped, true);
        if (! packs.empty() && packs.back().cameWithProgram)
        {
            const auto& id = packs.back().open.pack.id;
            if (std::any_of (packs.begin(), packs.end() - 1,
                             [&] (const auto& pack) { return pack.open.pack.id == id; }))
                packs.pop_back(); // installed anew: that one counts
            else
                std::rotate (packs.begin(), packs.end() - 1, packs.end());
        }
    }
    return packs;
}

Result<fs::path> installPack (const fs::path& path)
{
    const auto open = openPack (path);
    if (! open)
        return fail (open.error());

    auto folder = packsFolder() / folderNameFor (open->pack.id);
    const auto suffix = "-" + system::processMark();
    const auto fresh = packsFolder() / (".new-" + folder.filename().string() + suffix),
               old = packsFolder() / (".old-" + folder.filename().string() + suffix);

    std::error_code problem;
    if (fs::exists (folder, problem) && fs::equivalent (folder, open->folder, problem))
        return folder;
    fs::create_directories (fresh, problem);
    if (problem)
        return fail (ErrorKind::output, fresh.string(), "", words::files::cannotMakeFolderIn, problem.message(),
                     packsFolder().string());

    auto copied = copyFiles (open->folder, fresh);
    if (copied && fs::exists (folder, problem))
        fs::rename (folder, old, problem);
    if (copied)
    {
        fs::rename (fresh, folder, problem);
        if (problem)
            copied = fail (ErrorKind::output, folder.string(), "", words::packs::cannotInstall, problem.message(),
                           packsFolder().string());
    }
    std::error_code ignored;
    if (! copied && fs::exists (old, ignored))
        fs::rename (old, folder, ignored);
    fs::remove_all (fresh, ignored);
    fs::remove_all (old, ignored);
    if (! copied)
        return fail (copied.error());
    return folder;
}

fs::path findPack (const std::string& nameOrPath)
{
    std::error_code problem;
    if (nameOrPath.empty() || fs::exists (nameOrPath, problem))
        return nameOrPath;
    if (nameOrPath.find ('/') == std::string::npos)
    {
        auto installed = packsFolder() / folderNameFor (nameOrPath);
        if (fs::exists (installed / "pack.json", problem))
            return installed;
        if (const auto shipped = defaultPack();
            ! shipped.empty() && (nameOrPath == "first-light" || nameOrPath == "org.slackwater.first-light"))
            return shipped;
    }
    return nameOrPath;
}

} // namespace slackwater::storage
