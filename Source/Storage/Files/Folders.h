// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace slackwater::storage
{

/** Where a person's things lie: $XDG_CONFIG_HOME/slackwater and $XDG_DATA_HOME/slackwater (with their usual defaults),
   or config and data inside $SLACKWATER_HOME when that is set. Where neither the environment nor the system knows the
   person's home, these are folders that cannot be made. */
[[nodiscard]] std::filesystem::path configFolder();
[[nodiscard]] std::filesystem::path dataFolder();

/** False: a person's things cannot be kept, and they have to be told. */
[[nodiscard]] bool canKeepThings();

/** One of those folders that nothing can be written into: asked of the disk, by writing. Empty: all is well. */
[[nodiscard]] std::optional<std::filesystem::path> folderThatKeepsNothing();

/** Packs that were installed, a folder each. */
[[nodiscard]] std::filesystem::path packsFolder();

/** Where .slackpack files are unpacked, a folder for each content. Nothing is lost when it is removed. */
[[nodiscard]] std::filesystem::path unpackedFolder();

/** Traces of the sessions that play now, and of those that a crash has stopped (Unfinished.h). */
[[nodiscard]] std::filesystem::path playingFolder();

} // namespace slackwater::storage
