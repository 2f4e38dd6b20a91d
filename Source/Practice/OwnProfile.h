// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"
#include "Storage/Person/ProfileStore.h"

#include <optional>
#include <string>

namespace slackwater::practice
{

/** A person's preferences while a program uses them. Any number of programs may: what one changes, the others keep, and
    see when they ask. Only what was changed is ever written, and only then. One thread. */
class OwnProfile
{
public:
    /** The person's own profile, or one in another file. Errors as ProfileStore::load(). */
    [[nodiscard]] static Result<OwnProfile> open (storage::ProfileStore = {});

    /** The file was broken, and set aside: the person has to be told. */
    [[nodiscard]] const std::optional<Error>& notice() const noexcept { return told; }

    /** As they hold now. */
    [[nodiscard]] const Profile& profile() const noexcept { return mine; }

    /** To change what holds from now on; keep() makes it last. */
    [[nodiscard]] Profile& change() noexcept { return mine; }

    /** Writes what was changed since the last time, key by key, into what is there by now. */
    [[nodiscard]] Result<void> keep();

    /** Takes in what another program has changed since; true: something is another than it was. Cheap when nothing
        has: ask as often as you like. */
    [[nodiscard]] bool hasChanged();

    /** For this time only: it is not written, unless the person chooses anew. */
    void listenForNow (BreathSourceKind);

    [[nodiscard]] const storage::ProfileStore& store() const noexcept { return place; }

private:
    OwnProfile (storage::ProfileStore, storage::LoadedProfile);
    void take (Profile merged, const storage::LoadedProfile& theirs);

    storage::ProfileStore place;
    std::optional<Error> told;
    storage::FileStamp stamp;
    Profile base; // what the file held when it was last read or written
    Profile mine;
    std::optional<BreathSourceKind> forNow;
};

} // namespace slackwater::practice
