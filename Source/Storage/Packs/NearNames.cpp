// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/NearNames.h"

#include "Model/LowerCase.h"
#include "Storage/Packs/ArchiveNames.h"
#include "Words/Packs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace slackwater::storage
{

namespace
{

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> soundEndings { ".wav", ".flac", ".ogg", ".oga", ".opus",
                                                          ".aif", ".aiff", ".caf", ".mp3", ".m4a" };

std::string folded (std::string_view name) { return inLowerCase (composed (name)); }

bool isSound (const fs::path& name)
{
    return std::find (soundEndings.begin(), soundEndings.end(), folded (name.extension().string()))
           != soundEndings.end();
}

} // namespace

const NearNames::ByStem& NearNames::namesIn (const fs::path& parent)
{
    const auto [entry, isNew] = folders.try_emplace (parent.string());
    auto& names = entry->second;
    std::error_code problem;
    if (isNew)
        for (const auto& file : fs::directory_iterator (folder / parent, problem))
            if (file.is_regular_file (problem))
                names.emplace (stemOf (file.path().filename().string()), file.path().filename().string());
    return names;
}

std::optional<words::Said> NearNames::like (const std::string& missing)
{
    const fs::path path { missing };
    const auto wanted = path.filename().string();
    const auto [begin, end] = namesIn (path.parent_path()).equal_range (stemOf (wanted));
    const auto find = [&] (auto isIt)
    { return std::find_if (begin, end, [&] (const auto& named) { return isIt (named.second); }); };

    if (find ([&] (const auto& name) { return composed (name) == composed (wanted); }) != end)
        return words::say (words::packs::missingButForItsLetters, missing);
    if (const auto found = find ([&] (const auto& name) { return folded (name) == folded (wanted); }); found != end)
        return words::say (words::packs::missingButForItsCase, missing, found->second);
    if (const auto found = find ([&] (const auto& name) { return isSound (name) && isSound (wanted); }); found != end)
        return words::say (words::packs::missingButForItsEnding, missing, found->second);
    return std::nullopt;
}

} // namespace slackwater::storage
