// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Pack.h"
#include "Model/Result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace slackwater::storage
{

/** What a pack of that id is called as a folder, unlike one of any other id. Most ids are letters, digits, dots, dashes
    and underscores: those are the name. All others (longer ones too) begin as far as they are such, and end in a mark
    of the whole id. */
[[nodiscard]] std::string folderNameFor (const std::string& id);

/** Where in packsFolder() a pack of that id lies, or would be put. */
struct PackPlace
{
    std::filesystem::path folder;
    std::optional<Pack> present {}; // what lies there now, as its manifest says; without segments and sessions
    bool isUnreadable = false;      // something lies there, and its manifest says nothing that we understand
};

/** Earlier versions gave several ids one folder: a pack that came to lie there is found by its id, and another one is
    not put in its place. */
[[nodiscard]] PackPlace placeOfPack (const std::string& id);

/** The folder of the installed pack of that id; its manifest is only read where there may be doubt. */
[[nodiscard]] std::optional<std::filesystem::path> findInstalled (const std::string& id);

/** The error for a pack that is not there: it names the one that may have been meant, of those installed, the one that
    came with the program, and those that lie beside it. */
[[nodiscard]] Error noSuchPack (const std::filesystem::path& named);

/** An older version than that one, by the numbers in it (1.10 is newer than 1.9, 1.0-beta older than 1.0). */
[[nodiscard]] bool isOlder (const std::string& version, const std::string& than);

/** While nobody installs (under a FolderLock of packsFolder()): what runs that were killed have left there. A pack that
    one of them had moved aside comes back when its place is empty; all else goes. */
void clearLeftovers();

/** clearLeftovers(), if a pack waits to come back. */
void bringBackPacks();

} // namespace slackwater::storage
