// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackRoot.h"

#include "Model/LowerCase.h"
#include "Words/Packs.h"

#include <algorithm>
#include <string_view>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view manifestName = "pack.json";

std::string_view lastPartOf (std::string_view name) { return name.substr (name.rfind ('/') + 1); } // npos + 1 is 0

} // namespace

Result<std::string> packRootAmong (const std::vector<std::string>& names, const fs::path& archive)
{
    const auto depthOf = [] (std::string_view name) { return std::count (name.begin(), name.end(), '/'); };
    std::vector<std::string_view> nearest; // manifests
    std::string nearlyNamed;               // PACK.JSON, pack.json.txt
    for (const auto& name : names)
    {
        const auto last = lastPartOf (name);
        if (last == manifestName)
        {
            if (! nearest.empty() && depthOf (name) < depthOf (nearest.front()))
                nearest.clear();
            if (nearest.empty() || depthOf (name) == depthOf (nearest.front()))
                nearest.push_back (name);
        }
        else if (inLowerCase (std::string { last }).starts_with (manifestName))
            nearlyNamed = name;
    }
    if (nearest.size() > 1)
        return fail (ErrorKind::input, archive.string(), "", words::packs::severalManifestsInArchive, nearest[0],
                     nearest[1]);
    if (nearest.empty() && ! nearlyNamed.empty())
        return fail (ErrorKind::input, archive.string(), "", words::packs::manifestOtherwiseNamed, nearlyNamed);
    if (nearest.empty())
        return fail (ErrorKind::input, archive.string(), "", words::packs::noManifestInArchive);
    return std::string { nearest.front().substr (0, nearest.front().size() - manifestName.size()) };
}

Result<fs::path> packRootIn (const fs::path& unpacked, const fs::path& archive)
{
    std::error_code problem;
    for (auto folder = unpacked;;)
    {
        if (fs::is_regular_file (folder / manifestName, problem))
            return folder;
        std::vector<fs::path> below;
        for (const auto& entry : fs::directory_iterator (folder, problem))
            if (entry.is_directory (problem))
                below.push_back (entry.path());
        if (below.size() != 1)
            return fail (ErrorKind::input, archive.string(), "", words::packs::noManifestInArchive);
        folder = below.front();
    }
}

} // namespace slackwater::storage
