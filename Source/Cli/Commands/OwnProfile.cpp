// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/OwnProfile.h"

#include "Cli/Terminal/Exit.h"
#include "Model/Json/ProfileJson.h"
#include "Storage/Files/AtomicFile.h"

#include <filesystem>

namespace slackwater::cli
{

Result<practice::OwnProfile> ownProfile()
{
    auto own = practice::OwnProfile::open();
    if (own && own->notice())
        notice (*own->notice());
    return own;
}

Result<Profile> profileIn (const std::string& file)
{
    if (file.empty())
        return ownProfile().map ([] (const practice::OwnProfile& own) { return own.profile(); });
    const auto text = storage::readText (file);
    auto profile = text ? json::readProfile (*text, file) : fail (text.error());
    if (! profile)
        profile.error().kind = ErrorKind::input; // of a later format too: it is the file that is wrong here
    return profile;
}

Result<practice::OwnProfile> profileToChange (const std::string& file)
{
    if (file.empty())
        return ownProfile();
    if (std::filesystem::exists (file))
        if (const auto right = profileIn (file); ! right) // else it would be set aside
            return fail (right.error());
    return practice::OwnProfile::open (storage::ProfileStore { file });
}

} // namespace slackwater::cli
