// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/Mistakes.h"

#include "Words/Harmless.h"
#include "Words/Json.h"
#include "Words/Utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace slackwater::json
{

namespace
{

using Found = std::optional<Mistake>;

constexpr auto npos = std::string_view::npos;
constexpr std::string_view blanks = " \t\r\n";

bool isDigit (char c) { return c >= '0' && c <= '9'; }
bool isAnyOf (char c, std::string_view those) { return those.find (c) != npos; }

template <typename... Values, typename... Given>
Mistake mistake (std::size_t at, const words::Complaint<Values...>& complaint, const Given&... given)
{
    return { at, words::say (complaint, given...) };
}

Found otherEncoding (std::string_view text)
{
    const auto begin = text.substr (0, 4);
    const auto hasMark = begin.starts_with ("\xff\xfe") || begin.starts_with ("\xfe\xff");
    if (hasMark || begin.find ('\0') != npos) // letters of two bytes, the other of them empty
        return mistake (0, words::json::isUtf16);
    if (const auto invalid = words::utf8::firstInvalid (text); invalid != npos)
        return mistake (invalid, words::json::isNotUtf8);
    return std::nullopt;
}

/** The quotes that word processors put in place of the straight ones. */
Found roundQuotes (std::string_view text, std::size_t at)
{
    constexpr std::array<std::string_view, 9> quotes { "\u201c", "\u201d", "\u201e", "\u201f", "\u00ab",
                                                       "\u00bb", "\u2018", "\u2019", "\u201a" };
    const auto lineBegin = text.rfind ('\n', at) + 1; // npos + 1 is 0
    const auto line = text.substr (lineBegin, std::min (text.find ('\n', at), text.size()) - lineBegin);
    for (const auto quote : quotes)
        for (auto place = line.find (quote); place != npos; place = line.find (quote, place + 1))
        {
            const auto before = line.find_last_not_of (blanks, place == 0 ? npos : place - 1);
            const auto after = line.find_first_not_of (blanks, place + quote.size());
            const auto opens = place == 0 || before == npos || isAnyOf (line[before], "{[,:");
            const auto closes = after == npos || isAnyOf (line[after], "}],:");
            if (opens || closes)
                return mistake (lineBegin + place, words::json::roundQuotes, quote);
        }
    return std::nullopt;
}

/** "0,6" */
Found commaInNumber (std::string_view text, std::size_t at)
{
    if (at >= text.size() || ! isDigit (text[at]))
        return std::nullopt;
    auto begin = at, end = at;
    while (begin > 0 && isDigit (text[begin - 1]))
        --begin;
    while (end < text.size() && isDigit (text[end]))
        ++end;
    if (begin < 2 || text[begin - 1] != ',' || ! isDigit (text[begin - 2]))
        return std::nullopt;
    auto whole = begin - 1;
    while (whole > 0 && isDigit (text[whole - 1]))
        --whole;
    const auto number = std::string { text.substr (whole, begin - 1 - whole) };
    const auto rest = text.substr (begin, end - begin);
    return mistake (whole, words::json::commaInNumber, number + "," + std::string { rest },
                    number + "." + std::string { rest });
}

Found controlInText (std::string_view text, std::size_t at, const std::string& parserSays)
{
    if (parserSays.find ("control character") == std::string::npos || at >= text.size())
        return std::nullopt;
    switch (text[at])
    {
        case '\n':
        case '\r': return mistake (at, words::json::lineEndsInText);
        case '\t': return mistake (at, words::json::tabInText);
        default: return mistake (at, words::json::controlInText, words::onOneLine (text.substr (at, 1)));
    }
}

/** Where the word or sign begins that the parser read last. */
std::size_t beginOf (std::string_view text, std::size_t at)
{
    const auto isWord = [&] (std::size_t i)
    { return std::isalnum (static_cast<unsigned char> (text[i])) != 0 || isAnyOf (text[i], "+-._"); };
    if (at < text.size() && text[at] == '"') // a text's end: back to where it began
    {
        const auto begin = at == 0 ? npos : text.rfind ('"', at - 1);
        return begin == npos ? at : begin;
    }
    while (at > 0 && at < text.size() && isWord (at) && isWord (at - 1))
        --at;
    return at;
}

Found wrongSign (std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return mistake (at, words::json::endsEarly);
    const auto begin = beginOf (text, at);
    const auto before = begin == 0 ? npos : text.find_last_not_of (blanks, begin - 1);
    const auto previous = before == npos ? '\0' : text[before];
    const auto word = text.substr (begin, at + 1 - begin);
    if (text[begin] == '\'')
        return mistake (begin, words::json::singleQuotes);
    if (isAnyOf (text[begin], "/#"))
        return mistake (begin, words::json::comment);
    if (isAnyOf (text[begin], "}]") && previous == ',')
        return mistake (begin, words::json::trailingComma);
    if (word.starts_with ("T") || word.starts_with ("F") || word.starts_with ("N"))
        return mistake (begin, words::json::otherLiteral);
    if (isAnyOf (text[begin], "\"{[")
        && (isAnyOf (previous, "\"}]") || std::isalnum (static_cast<unsigned char> (previous)) != 0))
        return mistake (begin, words::json::missingComma);
    return std::nullopt;
}

} // namespace

Mistake mistakeIn (std::string_view text, std::size_t at, const std::string& parserSays)
{
    if (auto found = otherEncoding (text))
        return *found;
    if (auto found = controlInText (text, at, parserSays))
        return *found;
    if (auto found = commaInNumber (text, at))
        return *found;
    if (auto found = roundQuotes (text, std::min (at, text.size())))
        return *found;
    if (auto found = wrongSign (text, at))
        return *found;
    return mistake (at, words::json::notJson, words::onOneLine (parserSays));
}

} // namespace slackwater::json
