// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rules.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace slackwater::architecture
{

namespace
{
constexpr std::size_t mostLines = 40; // between a function's braces: what a screen shows at once

std::vector<std::string> linesOf (const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream (text);
    for (std::string line; std::getline (stream, line);)
        lines.push_back (line);
    return lines;
}

bool isOpening (const std::string& line)
{
    return line.find_first_not_of (' ') == line.size() - 1 && line.ends_with ('{');
}

/** What a block belongs to: the first line, at the block's indentation, of what stands before it. */
std::size_t headOf (const std::vector<std::string>& lines, std::size_t opening, const std::string& indent)
{
    auto head = opening;
    while (head > 0 && lines[head - 1].starts_with (indent + " "))
        --head;
    return head > 0 ? head - 1 : head;
}

bool opensAScope (std::string_view head)
{
    static constexpr std::array<std::string_view, 6> words {
        "namespace", "struct", "class", "enum", "union", "extern"
    };
    head.remove_prefix (std::min (head.find_first_not_of (' '), head.size()));
    for (const auto word : words)
        if (head.starts_with (word))
            return true;
    return false;
}
} // namespace

// As clang-format lays code out, a block's braces stand alone at the same indentation, and what is within is deeper.
Complaints longFunctions (const File& file)
{
    Complaints complaints;
    const auto lines = linesOf (file.text);
    for (std::size_t at = 0; at < lines.size(); ++at)
    {
        if (! isOpening (lines[at]))
            continue;
        const auto indent = lines[at].substr (0, lines[at].size() - 1);
        const auto head = headOf (lines, at, indent);
        if (opensAScope (lines[head]))
            continue;
        auto end = at + 1;
        while (end < lines.size() && ! lines[end].starts_with (indent + "}"))
            ++end;
        if (const auto length = end - at - 1; length > mostLines)
            complaints.push_back (file.path + ":" + std::to_string (head + 1) + ": a function of "
                                  + std::to_string (length) + " lines");
        at = end;
    }
    return complaints;
}

} // namespace slackwater::architecture
