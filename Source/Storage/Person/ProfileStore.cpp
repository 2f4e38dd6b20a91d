// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Person/ProfileStore.h"

#include "Model/Json/ProfileJson.h"
#include "Model/WriteError.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/FolderLock.h"
#include "Storage/Files/Folders.h"
#include "System/WhereLinksLead.h"
#include "Words/Past.h"

namespace slackwater::storage
{

namespace fs = std::filesystem;

ProfileStore::ProfileStore() : file (configFolder() / "profile.json") {}
ProfileStore::ProfileStore (fs::path path) : file (std::move (path)) {}

/** Where the file lies that is written: a link may lead elsewhere. */
fs::path ProfileStore::folder() const
{
    const auto target = system::whereLinksLead (file);
    return target.has_parent_path() ? target.parent_path() : fs::path (".");
}

FileStamp ProfileStore::stamp() const { return stampOf (file); }

/** A broken one is an Error of kind input. */
Result<LoadedProfile> ProfileStore::read() const
{
    std::error_code problem;
    const auto found = stamp(); // before it is read: a change that comes meanwhile is seen the next time
    if (! fs::exists (file, problem))
        return LoadedProfile {};
    const auto text = readText (file);
    if (! text)
        return fail (text.error());
    auto profile = json::readProfile (*text, file.string());
    if (! profile)
        return fail (profile.error());
    return LoadedProfile { std::move (*profile), {}, found };
}

Result<LoadedProfile> ProfileStore::load() const
{
    if (auto loaded = read(); loaded || loaded.error().kind == ErrorKind::refused)
        return loaded;
    const auto lock = FolderLock::take (folder());
    if (! lock)
        return fail (lock.error());
    return readOrSetAside();
}

/** Under the lock. A link stays: what it leads to is set aside there. */
Result<LoadedProfile> ProfileStore::readOrSetAside() const
{
    auto loaded = read();
    if (loaded || loaded.error().kind == ErrorKind::refused || ! readText (file))
        return loaded;
    const auto aside = setAside();
    if (! aside)
        return fail (aside.error());
    const auto& broken = loaded.error();
    std::error_code ignored; // of the words only: a link's path may go up and down again
    const auto notice =
        errorOf (broken.kind, broken.file, broken.where, words::past::profileSetAside, broken.problem,
                 fs::is_symlink (file) ? fs::weakly_canonical (*aside, ignored).string() : aside->filename().string());
    if (const auto fresh = writeAtomically (file, json::writeProfile ({})); ! fresh)
        return fail (fresh.error());
    return LoadedProfile { {}, notice, stamp() };
}

Result<LoadedProfile> ProfileStore::change (const Change& change) const
{
    const auto lock = FolderLock::take (folder());
    if (! lock)
        return fail (lock.error());
    const auto present = readOrSetAside();
    if (! present)
        return fail (present.error());
    auto changed = change (*present);
    if (! changed)
        return fail (changed.error());
    if (const auto written = writeAtomically (file, json::writeProfile (*changed)); ! written)
        return fail (written.error());
    return LoadedProfile { std::move (*changed), present->notice, stamp() };
}

Result<void> ProfileStore::reset() const
{
    const auto lock = FolderLock::take (folder());
    if (! lock)
        return fail (lock.error());
    return putInPlace ({}).map ([] (const auto&) {});
}

Result<std::optional<fs::path>> ProfileStore::replaceBy (const Profile& profile) const
{
    const auto lock = FolderLock::take (folder());
    if (! lock)
        return fail (lock.error());
    const auto present = read();
    if (! present && present.error().kind == ErrorKind::refused)
        return fail (present.error());
    if (present && present->profile == profile)
        return std::optional<fs::path> {};
    return putInPlace (profile);
}

/** Under the lock: where the old file is now, if there was one. */
Result<std::optional<fs::path>> ProfileStore::putInPlace (const Profile& profile) const
{
    std::optional<fs::path> kept;
    std::error_code problem;
    if (fs::exists (file, problem))
    {
        auto aside = setAside();
        if (! aside)
            return fail (aside.error());
        kept = std::move (*aside);
    }
    if (const auto written = writeAtomically (file, json::writeProfile (profile)); ! written)
        return fail (written.error());
    return kept;
}

Result<fs::path> ProfileStore::setAside() const
{
    std::error_code problem;
    const auto target = system::whereLinksLead (file);
    for (int number = 1;; ++number)
    {
        auto aside = target;
        aside.replace_extension (".aside-" + std::to_string (number) + target.extension().string());
        if (fs::exists (fs::symlink_status (aside, problem)))
            continue;
        problem.clear();
        fs::rename (target, aside, problem);
        if (problem)
            return fail (writeError (file.string(), problem));
        return aside;
    }
}

} // namespace slackwater::storage
