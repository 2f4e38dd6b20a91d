// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Profile.h"
#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"
#include "Storage/Packs/PackLibrary.h"

#include <filesystem>
#include <string>

namespace slackwater::practice
{

/** The door to the packs of this machine. Whoever wants to play one comes in here, and gets of it what one person may
    hear: a library of a hundred thousand recordings opens as fast as a small one. To list and to install packs:
    storage::listPacks, storage::installPack. */

/** A pack for a person, as they name it: its folder, its .slackpack file, or the id of an installed one. */
[[nodiscard]] Result<storage::OpenPack> openPack (const std::string& nameOrPath, const Profile&);

/** The pack that came with the program. */
[[nodiscard]] Result<storage::OpenPack> openShippedPack (const Profile&);

} // namespace slackwater::practice
