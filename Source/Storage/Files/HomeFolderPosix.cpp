// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/HomeFolder.h"

#include <cstdlib>
#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace slackwater::storage
{

namespace fs = std::filesystem;

std::optional<fs::path> homeFolder()
{
    const auto* said = std::getenv ("HOME");
    if (fs::path home = said == nullptr ? "" : said; home.is_absolute())
        return home;
    std::vector<char> room (1u << 14);
    passwd entry {};
    passwd* found = nullptr;
    if (::getpwuid_r (::getuid(), &entry, room.data(), room.size(), &found) != 0 || found == nullptr)
        return std::nullopt;
    fs::path home = found->pw_dir == nullptr ? "" : found->pw_dir;
    return home.is_absolute() ? std::optional (std::move (home)) : std::nullopt;
}

} // namespace slackwater::storage
