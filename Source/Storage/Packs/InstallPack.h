// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Result.h"

#include <filesystem>

namespace slackwater::storage
{

/** Whether a pack may take the place of a newer version of itself, or of one by other authors. */
enum class Replacing
{
    asUsual, // no: an Error of kind refused; so for what cannot be read, of a later format say
    whatever // yes: the person has said so
};

/** Copies a pack (folder or .slackpack) into packsFolder(), under its id, and gives its new folder. What its manifest
    names is copied, through links and from wherever in it; the copy is opened and checked, and is on the disk before it
    takes its place, in one step. So there is never half a pack, nor none where one was, whatever is killed meanwhile,
    and whoever fails leaves what was there before. */
[[nodiscard]] Result<std::filesystem::path> installPack (const std::filesystem::path&, Replacing = Replacing::asUsual);

} // namespace slackwater::storage
