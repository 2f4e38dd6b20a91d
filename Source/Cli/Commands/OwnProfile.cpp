// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/OwnProfile.h"

#include "Cli/Terminal/Exit.h"
#include "Model/Json/ProfileJson.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Person/ProfileStore.h"

namespace slackwater::cli
{

Result<Profile> ownProfile()
{
    auto loaded = storage::ProfileStore {}.load();
    if (! loaded)
        return fail (loaded.error());
    if (loaded->notice)
        notice (*loaded->notice);
    return std::move (loaded->profile);
}

Result<Profile> profileIn (const std::string& file)
{
    if (file.empty())
        return ownProfile();
    const auto text = storage::readText (file);
    auto profile = text ? json::readProfile (*text, file) : fail (text.error());
    if (! profile)
        profile.error().kind = ErrorKind::input; // of a later format too: it is the file that is wrong here
    return profile;
}

} // namespace slackwater::cli
