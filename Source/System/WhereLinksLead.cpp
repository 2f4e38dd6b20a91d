// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "System/WhereLinksLead.h"

namespace slackwater::system
{

namespace fs = std::filesystem;

fs::path whereLinksLead (fs::path path)
{
    constexpr int mostLinks = 40; // as Linux follows; a ring of links leads nowhere
    std::error_code problem;
    for (int count = 0; count < mostLinks && fs::is_symlink (path, problem); ++count)
    {
        const auto target = fs::read_symlink (path, problem);
        if (problem)
            break;
        path = path.parent_path() / target;
    }
    return path;
}

} // namespace slackwater::system
