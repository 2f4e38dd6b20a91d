// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Utf8.h"

namespace slackwater::words::utf8
{

namespace
{

/** How long a character is that begins with that byte; 0: none does. */
std::size_t lengthFrom (unsigned char byte) noexcept
{
    if (byte < 0x80)
        return 1;
    if (byte >= 0xc2 && byte < 0xe0)
        return 2;
    if (byte >= 0xe0 && byte < 0xf0)
        return 3;
    return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

bool isContinuation (char byte) noexcept { return (static_cast<unsigned char> (byte) & 0xc0u) == 0x80u; }

} // namespace

std::optional<First> first (std::string_view text) noexcept
{
    if (text.empty())
        return std::nullopt;
    const auto lead = static_cast<unsigned char> (text.front());
    const auto length = lengthFrom (lead);
    if (length == 0 || text.size() < length)
        return std::nullopt;
    if (length == 1)
        return First { lead, 1 };

    auto character = static_cast<char32_t> (lead & (0x7fu >> length));
    for (std::size_t i = 1; i < length; ++i)
    {
        if (! isContinuation (text[i]))
            return std::nullopt;
        character = (character << 6) | (static_cast<unsigned char> (text[i]) & 0x3fu);
    }
    constexpr char32_t shortest[] { 0, 0, 0x80, 0x800, 0x10000 };
    const auto isSurrogate = character >= 0xd800 && character < 0xe000;
    if (character < shortest[length] || character > 0x10ffff || isSurrogate)
        return std::nullopt;
    return First { character, length };
}

std::size_t missingOfFirst (std::string_view text) noexcept
{
    if (text.empty())
        return 0;
    const auto length = lengthFrom (static_cast<unsigned char> (text.front()));
    for (std::size_t i = 1; i < text.size() && i < length; ++i)
        if (! isContinuation (text[i]))
            return 0;
    return length > text.size() ? length - text.size() : 0;
}

std::size_t firstInvalid (std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size();)
    {
        const auto next = first (text.substr (at));
        if (! next)
            return at;
        at += next->bytes;
    }
    return text.npos;
}

void append (std::string& text, char32_t character)
{
    const auto put = [&] (char32_t bits) { text += static_cast<char> (bits); };
    if (character < 0x80)
        return put (character);
    if (character < 0x800)
        put (0xc0 | (character >> 6));
    else
    {
        if (character < 0x10000)
            put (0xe0 | (character >> 12));
        else
        {
            put (0xf0 | (character >> 18));
            put (0x80 | (character >> 12 & 0x3f));
        }
        put (0x80 | (character >> 6 & 0x3f));
    }
    put (0x80 | (character & 0x3f));
}

} // namespace slackwater::words::utf8
