// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "System/ProcessMark.h"

#include <filesystem>
#include <functional>
#include <string>

namespace slackwater::system
{

/** What a file is called, in the same folder, while it grows: hidden, and another one in each process. A name that is
    nearly as long as names may be is cut, between two letters, and marked, so that two that begin alike stay two. */
[[nodiscard]] inline std::string growingName (const std::filesystem::path& file)
{
    constexpr std::size_t longest = 255; // bytes: NAME_MAX nearly everywhere
    std::string ending { "." }, name { "." };
    ending.append (processMark()).append (".part");
    name.append (file.filename().string());
    if (name.size() + ending.size() > longest)
    {
        ending.insert (0, std::to_string (std::hash<std::string> {}(name))).insert (0, 1, '~');
        auto kept = longest - ending.size();
        while (kept > 1 && (static_cast<unsigned char> (name[kept]) & 0xc0u) == 0x80u) // within a letter of UTF-8
            --kept;
        name.resize (kept);
    }
    return name + ending;
}

} // namespace slackwater::system
