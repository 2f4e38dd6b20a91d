// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"
#include "Storage/Files/FileStatus.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace slackwater::storage
{

/** A profile, and what the person has to be told about it. */
struct LoadedProfile
{
    Profile profile;
    std::optional<Error> notice {}; // the file was broken: it was set aside, and this is a fresh one
    FileStamp stamp {};             // which file that was: another one after every change, by whichever program
};

/** The person's own profile on this machine: configFolder()/profile.json, or a file of another name. Any number of
    programs may change it at once: each change is made alone. It may be a link: that stays, and what it leads to is
    written, and set aside. */
class ProfileStore
{
public:
    ProfileStore();
    explicit ProfileStore (std::filesystem::path);

    /** No file yet: a fresh profile. A broken one is set aside beside it (profile.aside-1.json, …) and a fresh one
       given, with a notice. A newer format is an Error, and the file stays as it is. */
    [[nodiscard]] Result<LoadedProfile> load() const;

    /** What is there now, as load() gives it, becomes what `change` makes of it; nobody else changes it in between.
        Gives what was written. */
    using Change = std::function<Result<Profile> (const LoadedProfile&)>;
    [[nodiscard]] Result<LoadedProfile> change (const Change&) const;

    /** A fresh profile; the old file is set aside. */
    [[nodiscard]] Result<void> reset() const;

    /** This profile in place of what is there, which is set aside: gives where. Nothing, if none was there or it is the
        same. Refuses to replace a profile of a newer format. */
    [[nodiscard]] Result<std::optional<std::filesystem::path>> replaceBy (const Profile&) const;

    /** Of the file that is there now. */
    [[nodiscard]] FileStamp stamp() const;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return file; }

private:
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] Result<LoadedProfile> read() const;
    [[nodiscard]] Result<LoadedProfile> readOrSetAside() const;
    [[nodiscard]] Result<std::filesystem::path> setAside() const;
    [[nodiscard]] Result<std::optional<std::filesystem::path>> putInPlace (const Profile&) const;

    std::filesystem::path file;
};

} // namespace slackwater::storage
