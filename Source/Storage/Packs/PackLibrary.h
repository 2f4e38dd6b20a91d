// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"
#include "Storage/Packs/OpenPack.h"

#include <filesystem>
#include <string>
#include <vector>

namespace slackwater::storage
{

/** A pack of this machine that can be chosen. */
struct ListedPack
{
    OpenPack open;
    bool cameWithProgram = false;
};

/** Packs that can be played: the one that came with the program, then those installed, by title. One that is broken
   does not hide the others: why it cannot be opened goes to `problems`. */
[[nodiscard]] std::vector<ListedPack> listPacks (std::vector<Error>* problems = nullptr);

/** What a person means by a pack: a path (that of its pack.json, too), the id of an installed pack, or the name of the
    one that came with the program. */
[[nodiscard]] std::filesystem::path findPack (const std::string& nameOrPath);

} // namespace slackwater::storage
