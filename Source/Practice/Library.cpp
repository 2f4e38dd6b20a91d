// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Library.h"

#include "Planning/Shortlist.h"
#include "Storage/Files/AssetPaths.h"
#include "Words/Packs.h"

namespace slackwater::practice
{

Result<storage::OpenPack> openPack (const std::string& nameOrPath, const Profile& profile)
{
    planning::Shortlist shortlist { profile };
    return storage::openPack (storage::findPack (nameOrPath), { .keep = &shortlist });
}

Result<storage::OpenPack> openShippedPack (const Profile& profile)
{
    const auto place = storage::defaultPack();
    if (place.empty())
        return fail (ErrorKind::input, {}, {}, words::packs::noneShipped);
    return openPack (place.string(), profile);
}

} // namespace slackwater::practice
