// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/PackPlaces.h"

#include "Model/Json/PackJson.h"
#include "Model/NearestName.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Digest.h"
#include "Storage/Files/FileStatus.h"
#include "Storage/Files/FolderLock.h"
#include "Storage/Files/Folders.h"
#include "Words/Packs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace slackwater::storage
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t longestName = 120; // bytes: a file's name may have 255, and names made of it are longer

bool isPlain (char c)
{
    const auto byte = static_cast<unsigned char> (c);
    return byte < 0x80 && (std::isalnum (byte) != 0 || c == '-' || c == '_' || c == '.');
}

/** What could mean something to a file system becomes an underscore. */
std::string plainNameFor (const std::string& id)
{
    auto name = id;
    std::replace_if (name.begin(), name.end(), [] (char c) { return ! isPlain (c); }, '_');
    return name.front() == '.' ? "_" + name : name;
}

std::string markedNameFor (const std::string& id)
{
    Digest digest;
    digest.add (id);
    return plainNameFor (id).substr (0, longestName / 2) + "~" + digest.hex().substr (0, 16); // no plain name has a ~
}

/** What the manifest in a folder says, however many segments it names. */
std::optional<Pack> packIn (const fs::path& folder)
{
    struct None final : SegmentSieve
    {
        void offer (const Segment&) override {}
        std::vector<Segment> take() override { return {}; }
    };
    None none;
    const auto file = folder / "pack.json";
    auto text = openText (file);
    if (! text)
        return std::nullopt;
    auto manifest = json::readManifest (*text, file.string(), nullptr, &none);
    return manifest ? std::optional (std::move (manifest->pack)) : std::nullopt;
}

/** Of a folder that a run has made or moved aside: ".new-NAME-MARK", ".old-NAME-MARK". */
std::optional<std::string> nameAfter (const std::string& leftover, std::string_view prefix)
{
    const auto end = leftover.rfind ('-');
    if (! leftover.starts_with (prefix) || end == leftover.npos || end <= prefix.size())
        return std::nullopt;
    return leftover.substr (prefix.size(), end - prefix.size());
}

std::vector<std::string> hiddenNames()
{
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator (packsFolder(), problem))
        if (auto name = entry.path().filename().string(); name.starts_with ('.'))
            names.push_back (std::move (name));
    return names;
}

/** Moved aside, and nothing in its place. */
bool waitsToComeBack (const std::string& leftover)
{
    std::error_code problem;
    const auto name = nameAfter (leftover, ".old-");
    return name && ! fs::exists (packsFolder() / *name, problem)
           && fs::exists (packsFolder() / leftover / "pack.json", problem);
}

/** Folders with a manifest, and archives, where that one would lie; as somebody would name them from here. */
std::vector<std::string> packsBeside (const fs::path& named)
{
    constexpr int mostLookedAt = 1000; // of a folder that holds other things
    const auto folder = named.parent_path();
    std::vector<std::string> names;
    std::error_code problem;
    auto entry = fs::directory_iterator (folder.empty() ? fs::path (".") : folder, problem);
    for (int count = 0; ! problem && entry != fs::directory_iterator {} && count < mostLookedAt;
         entry.increment (problem), ++count)
        if (entry->path().extension() == ".slackpack" || isPlainFile (entry->path() / "pack.json"))
            names.push_back ((folder / entry->path().filename()).string());
    std::sort (names.begin(), names.end());
    return names;
}

/** A version as numbers and words, which compare one by one. */
std::vector<std::pair<unsigned long, std::string>> partsOf (const std::string& version)
{
    std::vector<std::pair<unsigned long, std::string>> parts;
    std::string part;
    const auto close = [&]
    {
        const auto isNumber = ! part.empty() && part.size() < 19
                              && std::all_of (part.begin(), part.end(), [] (char c) { return c >= '0' && c <= '9'; });
        parts.emplace_back (isNumber ? std::stoul (part) : 0, isNumber ? std::string {} : part);
        part.clear();
    };
    for (const auto c : version)
        if (c == '.')
            close();
        else
            part.push_back (c);
    close();
    return parts;
}

} // namespace

std::string folderNameFor (const std::string& id)
{
    const auto isName = id.size() <= longestName && plainNameFor (id) == id;
    return isName ? id : markedNameFor (id);
}

PackPlace placeOfPack (const std::string& id)
{
    std::error_code problem;
    const auto usual = packsFolder() / folderNameFor (id);
    for (const auto& name : { folderNameFor (id), markedNameFor (id), plainNameFor (id) })
        if (name.size() <= longestName)
            if (auto present = packIn (packsFolder() / name); present && present->id == id)
                return { packsFolder() / name, std::move (present) };
    if (packIn (usual)) // of another id
        return { packsFolder() / markedNameFor (id) };
    return { .folder = usual, .isUnreadable = fs::exists (usual / "pack.json", problem) };
}

std::optional<fs::path> findInstalled (const std::string& id)
{
    const auto isThere = [] (const std::string& name)
    {
        std::error_code problem;
        return fs::exists (packsFolder() / name / "pack.json", problem);
    };
    if (folderNameFor (id) == id && ! isThere (markedNameFor (id)))
        return isThere (id) ? std::optional (packsFolder() / id) : std::nullopt;
    const auto place = placeOfPack (id);
    return place.present ? std::optional (place.folder) : std::nullopt;
}

Error noSuchPack (const fs::path& named)
{
    std::vector<std::string> names;
    if (! defaultPack().empty())
        names.emplace_back ("first-light");
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator (packsFolder(), problem))
        if (! entry.path().filename().string().starts_with ('.'))
            if (auto pack = packIn (entry.path()))
                names.push_back (std::move (pack->id));
    std::sort (names.begin(), names.end());
    const auto beside = packsBeside (named);
    names.insert (names.end(), beside.begin(), beside.end());
    return names.empty() ? errorOf (ErrorKind::input, named.string(), "", words::packs::noSuchPack)
                         : errorOf (ErrorKind::input, named.string(), "", words::packs::noPackNamedSo,
                                    namesInstead (named.string(), names));
}

bool isOlder (const std::string& version, const std::string& than)
{
    const auto split = [] (const std::string& said)
    {
        const auto whole = said.substr (0, said.find ('+')); // how it was built makes no version newer
        const auto dash = whole.find ('-');
        return std::pair { whole.substr (0, dash), dash == whole.npos ? std::string {} : whole.substr (dash + 1) };
    };
    const auto [numbers, before] = split (version);
    const auto [theirNumbers, theirBefore] = split (than);
    auto mine = partsOf (numbers), theirs = partsOf (theirNumbers);
    mine.resize (std::max (mine.size(), theirs.size())); // 1.0 is 1.0.0
    theirs.resize (mine.size());
    if (mine != theirs)
        return mine < theirs;
    if (before.empty() || theirBefore.empty())
        return ! before.empty() && theirBefore.empty();
    return partsOf (before) < partsOf (theirBefore);
}

void clearLeftovers()
{
    std::error_code ignored;
    for (const auto& leftover : hiddenNames())
        if (waitsToComeBack (leftover))
            fs::rename (packsFolder() / leftover, packsFolder() / *nameAfter (leftover, ".old-"), ignored);
        else if (nameAfter (leftover, ".old-") || nameAfter (leftover, ".new-"))
            fs::remove_all (packsFolder() / leftover, ignored);
}

void bringBackPacks()
{
    const auto hidden = hiddenNames();
    if (std::none_of (hidden.begin(), hidden.end(), waitsToComeBack))
        return;
    if (const auto lock = FolderLock::take (packsFolder())) // who installs it just now will have put it there
        clearLeftovers();
}

} // namespace slackwater::storage
