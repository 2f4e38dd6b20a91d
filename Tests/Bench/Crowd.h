// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace slackwater::bench
{

/** A pack of so many segments in five roles, two voices and three suits, each with a file of its own (links to a few of
   the material's lines), and a session of up to eight hours over Tide that uses all roles. Made once. */
[[nodiscard]] std::filesystem::path crowdOf (int segments, const std::filesystem::path& material,
                                             const std::filesystem::path& work);

/** A pack of two gigabytes: a hundred segments of a quarter of an hour, whose silence takes no room on the disk, and a
   short one that is said first. */
[[nodiscard]] std::filesystem::path twoGigabytes (const std::filesystem::path& material,
                                                  const std::filesystem::path& work);

} // namespace slackwater::bench
