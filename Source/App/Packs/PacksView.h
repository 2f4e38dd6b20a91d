// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Storage/Packs/PackLibrary.h"

#include <optional>
#include <string>
#include <vector>

namespace slackwater::app
{

/** One pack to choose. */
struct PackView
{
    std::string place; // a folder or a .slackpack; empty: the one that came with the program
    std::string title, summary, authors, sessions;

    bool operator== (const PackView&) const = default;
};

/** The packs of this machine, and which of them is open. */
struct PacksView
{
    std::vector<PackView> packs;
    std::optional<std::size_t> open;
    std::string note; // what goes on, or what is wrong

    bool operator== (const PacksView&) const = default;
};

/** What can be opened here: the pack that came along, those installed, and `open` where it lies elsewhere. `place` is
    what that was opened by. */
[[nodiscard]] PacksView packsView (const std::vector<storage::ListedPack>&, const std::vector<Error>& problems,
                                   const storage::OpenPack* open, const std::string& place);

/** What was dropped or chosen may be a file inside of a pack's folder: pack.json means that folder. */
[[nodiscard]] std::string packPlaceOf (const std::string& path);

} // namespace slackwater::app
