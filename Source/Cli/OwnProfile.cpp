// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/OwnProfile.h"

#include "Cli/Exit.h"
#include "Storage/ProfileStore.h"

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

} // namespace slackwater::cli
