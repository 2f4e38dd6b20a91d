// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/WrittenNumber.h"

#include "Model/LowerCase.h"
#include "Words/Numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace slackwater
{

namespace
{

constexpr std::string_view blanks = " \t\n\r";
constexpr std::size_t longest = 100; // letters; a longer one is no number, and would be told in full

std::string_view trimmed (std::string_view text)
{
    const auto begin = text.find_first_not_of (blanks);
    return begin == text.npos ? std::string_view {} : text.substr (begin, text.find_last_not_of (blanks) + 1 - begin);
}

template <typename... Values, typename... Given>
tl::unexpected<Error> wrong (const words::Complaint<Values...>& complaint, const Given&... given)
{
    return fail (ErrorKind::usage, "", "", complaint, given...);
}

bool isDigit (char c) { return c >= '0' && c <= '9'; }

/** All of it, in the notation that computers share; no NaN, nothing infinite. */
std::optional<double> plainNumber (std::string_view text)
{
    double value = 0.0;
    if (text.starts_with ('+'))
        text.remove_prefix (1);
    const auto *begin = text.data(), *end = begin + text.size();
    const auto [read, problem] = std::from_chars (begin, end, value);
    if (problem != std::errc {} || read != end || ! std::isfinite (value))
        return std::nullopt;
    return value;
}

/** "1,000": a thousand to some, and one to others. */
bool mayMeanThousands (std::string_view text, std::size_t comma)
{
    const auto after = text.substr (comma + 1);
    return after.size() == 3 && std::all_of (after.begin(), after.end(), isDigit) && text.substr (0, comma) != "0";
}

/** How a number begins: digits, with a point or a comma. */
std::size_t lengthOfNumber (std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && (isDigit (text[length]) || text[length] == '.' || text[length] == ','))
        ++length;
    return length;
}

tl::unexpected<Error> notUnderstood (std::string_view text)
{
    const auto shown = text.substr (0, longest);
    if (text.empty())
        return wrong (words::numbers::empty);
    const auto sign = text.front() == '-' || text.front() == '+' ? std::size_t { 1 } : 0;
    const auto length = lengthOfNumber (text.substr (sign));
    const auto number = text.substr (0, sign + length);
    if (length > 0 && text.size() > number.size() && numberIn (number))
        return wrong (words::numbers::somethingBehind, shown, number,
                      trimmed (text.substr (number.size())).substr (0, longest));
    return wrong (words::numbers::noNumber, shown);
}

/** A piece of a length: a number, and what it counts. */
struct Piece
{
    double count;
    std::string unit;
};

std::optional<double> minutesOf (const std::string& unit)
{
    static constexpr std::pair<std::string_view, double> units[] {
        { "h", 60.0 },
        { "hr", 60.0 },
        { "hrs", 60.0 },
        { "hour", 60.0 },
        { "hours", 60.0 },
        { "m", 1.0 },
        { "min", 1.0 },
        { "mins", 1.0 },
        { "min.", 1.0 },
        { "minute", 1.0 },
        { "minutes", 1.0 },
        { "'", 1.0 },
        { "s", 1.0 / 60.0 },
        { "sec", 1.0 / 60.0 },
        { "secs", 1.0 / 60.0 },
        { "second", 1.0 / 60.0 },
        { "seconds", 1.0 / 60.0 },
        { "\"", 1.0 / 60.0 },
    };
    for (const auto& [name, minutes] : units)
        if (name == unit)
            return minutes;
    return std::nullopt;
}

/** "1h 30": 1 h, 30. Empty: it is not made of such pieces. */
std::optional<std::vector<Piece>> piecesOf (std::string_view text)
{
    std::vector<Piece> pieces;
    for (text = trimmed (text); ! text.empty(); text = trimmed (text))
    {
        const auto length = lengthOfNumber (text);
        const auto count = numberIn (text.substr (0, length));
        if (length == 0 || ! count)
            return std::nullopt;
        text = trimmed (text.substr (length));
        const auto end = std::find_if (text.begin(), text.end(), isDigit);
        const auto unit = text.substr (0, static_cast<std::size_t> (end - text.begin()));
        pieces.push_back ({ *count, inLowerCase (std::string { trimmed (unit) }) });
        text.remove_prefix (unit.size());
    }
    return pieces;
}

/** In order, from large to small; a last one without a unit counts what comes below the one before. */
std::optional<double> sumOf (const std::vector<Piece>& pieces)
{
    auto last = 24.0 * 60.0;
    auto sum = 0.0;
    for (const auto& [count, unit] : pieces)
    {
        const auto minutes =
            unit.empty() && &pieces.front().count != &count ? std::optional (last / 60.0) : minutesOf (unit);
        if (! minutes || *minutes >= last)
            return std::nullopt;
        sum += count * *minutes;
        last = *minutes;
    }
    return sum;
}

/** "5:30", "1:05:00". */
std::optional<double> byClock (std::string_view text)
{
    std::vector<double> parts;
    for (auto more = true; more;)
    {
        const auto colon = text.find (':');
        const auto part = text.substr (0, colon);
        more = colon != text.npos;
        if (part.empty() || part.size() > 4 || ! std::all_of (part.begin(), part.end(), isDigit))
            return std::nullopt;
        parts.push_back (*plainNumber (part));
        if (parts.size() > 1 && (part.size() != 2 || parts.back() >= 60.0))
            return std::nullopt;
        text.remove_prefix (more ? colon + 1 : text.size());
    }
    if (parts.size() == 2)
        return parts[0] + parts[1] / 60.0;
    return parts.size() == 3 ? std::optional (60.0 * parts[0] + parts[1] + parts[2] / 60.0) : std::nullopt;
}

} // namespace

Result<double> numberIn (std::string_view written)
{
    const auto text = trimmed (written);
    if (const auto value = plainNumber (text))
        return *value;
    const auto comma = text.find (',');
    if (comma != text.npos && text.size() <= longest)
    {
        auto pointed = std::string { text };
        pointed[comma] = '.';
        const auto value = plainNumber (pointed);
        if (value && ! mayMeanThousands (text, comma))
            return *value;
        if (value)
            return wrong (words::numbers::perhapsThousands, text, pointed,
                          std::string { text.substr (0, comma) } + std::string { text.substr (comma + 1) });
    }
    return notUnderstood (text);
}

Result<std::uint64_t> wholeNumberIn (std::string_view written)
{
    const auto text = trimmed (written);
    std::uint64_t value = 0;
    const auto *begin = text.data(), *end = begin + text.size();
    const auto [read, problem] = std::from_chars (begin, end, value);
    if (problem == std::errc {} && read == end)
        return value;
    if (text.empty())
        return wrong (words::numbers::empty);
    return wrong (words::numbers::notWhole, text.substr (0, longest));
}

Result<double> minutesIn (std::string_view written)
{
    const auto text = trimmed (written);
    if (const auto value = plainNumber (text))
        return *value;
    if (const auto value = byClock (text))
        return *value;
    if (const auto pieces = text.size() <= longest ? piecesOf (text) : std::nullopt; pieces && ! pieces->empty())
        if (const auto minutes = sumOf (*pieces))
            return *minutes;
    auto value = numberIn (text);
    if (! value && ! text.empty() && ! value.error().is (words::numbers::perhapsThousands))
        return wrong (words::numbers::noLength, text.substr (0, longest));
    return value;
}

} // namespace slackwater
