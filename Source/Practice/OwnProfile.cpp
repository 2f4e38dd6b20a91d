// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/OwnProfile.h"

#include "Model/Json/ProfileJson.h"

#include <utility>

namespace slackwater::practice
{

namespace
{

/** The source as it was heard for this time only is no change that anybody has made. */
Profile withSourceOf (Profile profile, const Profile& other)
{
    profile.breath.source = other.breath.source;
    profile.breath.otherSource = other.breath.otherSource;
    return profile;
}

} // namespace

OwnProfile::OwnProfile (storage::ProfileStore s, storage::LoadedProfile loaded)
    : place (std::move (s)), told (std::move (loaded.notice)), stamp (loaded.stamp), base (loaded.profile),
      mine (std::move (loaded.profile))
{
}

Result<OwnProfile> OwnProfile::open (storage::ProfileStore store)
{
    auto loaded = store.load();
    if (! loaded)
        return fail (loaded.error());
    return OwnProfile { std::move (store), std::move (*loaded) };
}

void OwnProfile::listenForNow (BreathSourceKind source)
{
    forNow = source;
    mine.breath.source = source;
}

Result<void> OwnProfile::keep()
{
    const auto isForNow = forNow && mine.breath.source == *forNow;
    const auto wanted = isForNow ? withSourceOf (mine, base) : mine;
    if (wanted == base)
        return {};
    auto written = place.change ([&] (const storage::LoadedProfile& theirs) -> Result<Profile>
    {
        if (theirs.notice) // it was broken: here is a whole one
            return wanted;
        return json::mergeProfiles (base, wanted, theirs.profile);
    });
    if (! written)
        return fail (written.error());
    take (written->profile, *written);
    return {};
}

bool OwnProfile::hasChanged()
{
    if (place.stamp() == stamp)
        return false;
    const auto theirs = place.load();
    if (! theirs)
        return false; // of a newer format, or gone for the moment: what holds goes on holding
    const auto before = mine;
    const auto isForNow = forNow && mine.breath.source == *forNow;
    auto merged = json::mergeProfiles (base, isForNow ? withSourceOf (mine, base) : mine, theirs->profile);
    if (merged)
        take (std::move (*merged), *theirs);
    return mine != before;
}

void OwnProfile::take (Profile merged, const storage::LoadedProfile& theirs)
{
    const auto isForNow = forNow && mine.breath.source == *forNow;
    base = theirs.profile;
    stamp = theirs.stamp;
    mine = std::move (merged);
    if (isForNow)
        mine.breath.source = *forNow;
}

} // namespace slackwater::practice
