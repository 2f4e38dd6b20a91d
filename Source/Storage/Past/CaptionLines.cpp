// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/CaptionLines.h"

#include "Words/Utf8.h"

#include <linebreak.h>
#include <utf8proc.h>

#include <algorithm>
#include <utility>

namespace slackwater::storage
{

namespace
{

bool isSpace (char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/** What a player can show: whatever is no letter is a space between some (a control, a line's end in any of its forms),
   and bytes that are no UTF-8 are U+FFFD. */
std::string shownOf (std::string_view text)
{
    std::string shown;
    while (! text.empty())
    {
        const auto next = words::utf8::first (text);
        const auto bytes = next ? next->bytes : 1;
        shown += ! next ? "\xef\xbf\xbd" : words::utf8::isControl (next->character) ? " " : text.substr (0, bytes);
        text.remove_prefix (bytes);
    }
    return shown;
}

/** Pieces that stay in one line, each with whether a space stands before it. */
struct Piece
{
    std::string text;
    bool isAfterSpace = false;
};

std::vector<Piece> piecesOf (std::string_view text)
{
    static const bool isReady = (init_linebreak(), true);
    std::vector<char> breaks (text.size());
    if (isReady && ! text.empty())
        set_linebreaks_utf8 (reinterpret_cast<const utf8_t*> (text.data()), text.size(), "", breaks.data());

    std::vector<Piece> pieces (1);
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        auto& last = pieces.back();
        if (! isSpace (text[i]))
            last.text += text[i];
        if (breaks[i] != LINEBREAK_MUSTBREAK && breaks[i] != LINEBREAK_ALLOWBREAK)
            continue;
        if (last.text.empty())
            last.isAfterSpace = true;
        else
            pieces.push_back ({ {}, isSpace (text[i]) });
    }
    if (pieces.back().text.empty())
        pieces.pop_back();
    return pieces;
}

std::vector<std::string> wrapped (const std::vector<Piece>& pieces, std::size_t width)
{
    std::vector<std::string> lines;
    for (const auto& piece : pieces)
    {
        const std::string space = piece.isAfterSpace ? " " : "";
        if (lines.empty() || widthOf (lines.back()) + space.size() + widthOf (piece.text) > width)
            lines.push_back (piece.text);
        else
            lines.back() += space + piece.text;
    }
    return lines;
}

} // namespace

std::size_t widthOf (std::string_view text)
{
    std::size_t width = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*> (text.data());
    for (std::size_t i = 0; i < text.size();)
    {
        utf8proc_int32_t letter = -1;
        const auto length = utf8proc_iterate (bytes + i, static_cast<utf8proc_ssize_t> (text.size() - i), &letter);
        width += length > 0 ? static_cast<std::size_t> (utf8proc_charwidth (letter)) : 1;
        i += length > 0 ? static_cast<std::size_t> (length) : 1;
    }
    return width;
}

std::vector<std::string> captionLines (std::string_view text, std::size_t most)
{
    const auto pieces = piecesOf (shownOf (text));
    auto best = wrapped (pieces, most);
    for (auto width = most - 1; width > most / 3; --width)
    {
        auto narrower = wrapped (pieces, width);
        if (narrower.size() > best.size())
            break;
        best = std::move (narrower);
    }
    return best;
}

} // namespace slackwater::storage
