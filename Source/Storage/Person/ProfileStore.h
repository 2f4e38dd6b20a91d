// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"

#include <filesystem>
#include <optional>

namespace slackwater::storage
{

/** A profile, and what the person has to be told about it. */
struct LoadedProfile
{
    Profile profile;
    std::optional<Error> notice; // the file was broken: it was set aside, and this is a fresh one
};

/** The person's own profile on this machine: configFolder()/profile.json, or a file of another name. */
class ProfileStore
{
public:
    ProfileStore();
    explicit ProfileStore (std::filesystem::path);

    /** No file yet: a fresh profile. A broken one is set aside beside it (profile.aside-1.json, …) and a fresh one
       given, with a notice. A newer format is an Error, and the file stays as it is. */
    [[nodiscard]] Result<LoadedProfile> load() const;

    /** Atomic. Refuses to overwrite a profile of a newer format. */
    [[nodiscard]] Result<void> save (const Profile&) const;

    /** A fresh profile; the old file is set aside. */
    [[nodiscard]] Result<void> reset() const;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return file; }

private:
    [[nodiscard]] Result<std::filesystem::path> setAside() const;

    std::filesystem::path file;
};

} // namespace slackwater::storage
