// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/ArchiveNames.h"

#include "Storage/Packs/NamesInUtf8.h"
#include "Words/Utf8.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace slackwater::storage
{

namespace
{

/** Code page 437 from 0x80 on. */
constexpr std::u16string_view codePage437 = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
                                            u"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                                            u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                                            u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

std::string fromCodePage437 (std::string_view raw)
{
    std::string text;
    for (const char c : raw)
        if (const auto byte = static_cast<unsigned char> (c); byte < 0x80)
            text += c;
        else
            words::utf8::append (text, codePage437[byte - 0x80u]);
    return text;
}

bool isAscii (std::string_view text)
{
    return std::all_of (text.begin(), text.end(), [] (char c) { return static_cast<unsigned char> (c) < 0x80; });
}

} // namespace

std::string nameFromArchive (std::string_view raw)
{
    auto name = words::utf8::isValid (raw) ? composed (raw) : fromCodePage437 (raw);
    std::replace (name.begin(), name.end(), '\\', '/');
    return name;
}

bool isLitter (std::string_view name)
{
    for (std::size_t begin = 0; begin <= name.size();)
    {
        const auto end = std::min (name.find ('/', begin), name.size());
        const auto part = name.substr (begin, end - begin);
        if (part == "__MACOSX" || part.starts_with ("._") || part == ".DS_Store")
            return true;
        begin = end + 1;
    }
    return false;
}

std::string stemOf (std::string_view name)
{
    const auto mark = name.find_last_of ("./");
    auto text = composed (mark != name.npos && name[mark] == '.' ? name.substr (0, mark) : name);
    std::transform (text.begin(), text.end(), text.begin(),
                    [] (char c) { return c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c; });
    return text;
}

/** libarchive composes the names that it reads, and is at hand: a zip with that one name in it, read back. */
std::string composed (std::string_view name)
{
    constexpr std::size_t longest = 0xffff;
    if (isAscii (name) || name.size() > longest || ! words::utf8::isValid (name))
        return std::string { name };

    // A local file header (APPNOTE.TXT, 4.3.7) of an empty file whose name says that it is UTF-8.
    std::string zip {
        "PK\x03\x04\x14\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", 26
    };
    zip += static_cast<char> (name.size() & 0xffu);
    zip += static_cast<char> (name.size() >> 8u);
    zip.append (2, '\0').append (name);

    const NamesInUtf8 inUtf8;
    const std::unique_ptr<archive, int (*) (archive*)> reader { archive_read_new(), archive_read_free };
    archive_read_support_format_zip_streamable (reader.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_memory (reader.get(), zip.data(), zip.size()) != ARCHIVE_OK
        || archive_read_next_header (reader.get(), &entry) != ARCHIVE_OK)
        return std::string { name };
    const auto* read = archive_entry_pathname (entry);
    return read != nullptr ? std::string { read } : std::string { name };
}

} // namespace slackwater::storage
