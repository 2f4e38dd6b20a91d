// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/InstallPack.h"

#include "Model/WriteError.h"
#include "Storage/Files/ExchangeFolders.h"
#include "Storage/Files/FolderLock.h"
#include "Storage/Files/Folders.h"
#include "Storage/Files/Scaffold.h"
#include "Storage/Packs/PackFiles.h"
#include "Storage/Packs/PackPlaces.h"
#include "System/ProcessMark.h"
#include "System/SyncToDisk.h"
#include "Words/Packs.h"

#include <algorithm>
#include <string>

namespace slackwater::storage
{

namespace fs = std::filesystem;

namespace
{

Result<void> copyFile (const fs::path& from, const fs::path& to)
{
    std::error_code problem;
    fs::create_directories (to.parent_path(), problem);
    if (! problem)
        fs::copy_file (from, to, problem);
    if (! problem && fs::file_size (from, problem) != fs::file_size (to, problem) && ! problem)
        problem = std::make_error_code (std::errc::io_error);
    if (problem)
        return fail (writeError (to.string(), problem));
    return {};
}

/** All of it into an empty folder; what comes of it is a pack, and on the disk. */
Result<void> copyWhole (const OpenPack& open, const fs::path& to)
{
    for (const auto& file : filesOf (open))
        if (const auto copied = copyFile (open.folder / file, to / file); ! copied)
            return copied;
    if (const auto copy = openPack (to); ! copy)
        return fail (copy.error());
    syncAllBelow (to);
    return {};
}

bool shareAnAuthor (const Pack& one, const Pack& other)
{
    const auto isTheirs = [&] (const std::string& author)
    { return std::find (other.authors.begin(), other.authors.end(), author) != other.authors.end(); };
    return one.authors == other.authors || std::any_of (one.authors.begin(), one.authors.end(), isTheirs);
}

Result<void> mayReplace (const PackPlace& place, const Pack& pack, const fs::path& from)
{
    if (place.isUnreadable) // of a later format, say
        return fail (ErrorKind::refused, from.string(), "", words::packs::unreadableIsThere, place.folder.string());
    if (! place.present)
        return {};
    const auto& present = *place.present;
    const auto authors = [] (const Pack& of) { return of.authors.empty() ? std::string ("?") : of.authors.front(); };
    if (isOlder (pack.version, present.version))
        return fail (ErrorKind::refused, from.string(), "", words::packs::newerIsThere, present.version, pack.version);
    if (! shareAnAuthor (present, pack))
        return fail (ErrorKind::refused, from.string(), "", words::packs::othersIsThere, pack.id, authors (present),
                     authors (pack));
    return {};
}

/** Where no two folders can change places in one step: if it stops between two, bringBackPacks() goes on. */
std::error_code moveAside (const fs::path& fresh, const fs::path& folder, const fs::path& old)
{
    std::error_code problem, ignored;
    fs::rename (folder, old, problem);
    if (problem)
        return problem;
    fs::rename (fresh, folder, problem);
    if (problem)
        fs::rename (old, folder, ignored);
    return problem;
}

/** `fresh` gets that place; what was there is in `fresh` or `old` then. */
std::error_code putInPlace (const fs::path& fresh, const fs::path& folder, const fs::path& old)
{
    std::error_code problem;
    if (! fs::exists (fs::symlink_status (folder, problem)))
    {
        problem.clear();
        fs::rename (fresh, folder, problem);
        return problem;
    }
    problem = exchangeFolders (fresh, folder);
    return problem == std::errc::function_not_supported ? moveAside (fresh, folder, old) : problem;
}

} // namespace

Result<fs::path> installPack (const fs::path& path, Replacing replacing)
{
    const auto open = openPack (path);
    if (! open)
        return fail (open.error());
    std::error_code problem;
    fs::create_directories (packsFolder(), problem);
    if (problem)
        return fail (writeError (packsFolder().string(), problem));
    const auto lock = FolderLock::take (packsFolder());
    if (! lock)
        return fail (lock.error());
    clearLeftovers();

    const auto place = placeOfPack (open->pack.id);
    if (fs::exists (place.folder, problem) && fs::equivalent (place.folder, open->folder, problem))
        return place.folder;
    if (replacing == Replacing::asUsual)
        if (const auto may = mayReplace (place, open->pack, path); ! may)
            return fail (may.error());

    const auto suffix = place.folder.filename().string() + "-" + system::processMark();
    const Scaffold fresh { packsFolder() / (".new-" + suffix) };
    const auto old = packsFolder() / (".old-" + suffix);
    if (const auto copied = copyWhole (*open, fresh.folder); ! copied)
        return fail (copied.error());
    problem = putInPlace (fresh.folder, place.folder, old);
    if (problem)
        return fail (writeError (place.folder.string(), problem));
    static_cast<void> (system::syncToDisk (packsFolder())); // best effort: the pack itself is whole
    fs::remove_all (old, problem);
    return place.folder;
}

} // namespace slackwater::storage
