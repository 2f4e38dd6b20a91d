// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Packs/ArchiveNames.h"

#include "Model/LowerCase.h"
#include "Words/Utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
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
    return inLowerCase (composed (mark != name.npos && name[mark] == '.' ? name.substr (0, mark) : name));
}

std::string composed (std::string_view name)
{
    if (! words::utf8::isValid (name))
        return std::string { name };
    utf8proc_uint8_t* made = nullptr;
    const auto length = utf8proc_map (reinterpret_cast<const utf8proc_uint8_t*> (name.data()),
                                      static_cast<utf8proc_ssize_t> (name.size()), &made,
                                      static_cast<utf8proc_option_t> (UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype (&std::free)> owner { made, std::free };
    if (length < 0)
        return std::string { name };
    return { reinterpret_cast<const char*> (made), static_cast<std::size_t> (length) };
}

} // namespace slackwater::storage
