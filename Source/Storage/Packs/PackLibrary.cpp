// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackLibrary.h"

#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/Folders.h"
#include "Storage/Packs/PackPlaces.h"

#include <algorithm>

namespace slackwater::storage
{

namespace fs = std::filesystem;

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

    bringBackPacks();
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

namespace
{

/** Who names the manifest means the folder that it makes a pack. */
fs::path folderOfManifest (const fs::path& path)
{
    std::error_code problem;
    if (path.filename() != "pack.json" || ! fs::is_regular_file (path, problem))
        return path;
    return path.has_parent_path() ? path.parent_path() : fs::path (".");
}

} // namespace

fs::path findPack (const std::string& nameOrPath)
{
    std::error_code problem;
    if (nameOrPath.empty() || fs::exists (nameOrPath, problem))
        return folderOfManifest (nameOrPath);
    bringBackPacks();
    if (const auto installed = findInstalled (nameOrPath))
        return *installed;
    if (const auto shipped = defaultPack();
        ! shipped.empty() && (nameOrPath == "first-light" || nameOrPath == "org.slackwater.first-light"))
        return shipped;
    return nameOrPath;
}

} // namespace slackwater::storage
