// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/** Letters as bytes. */
namespace slackwater::words::utf8
{

/** The character that a text begins with. */
struct First
{
    char32_t character = 0;
    std::size_t bytes = 0;
};

/** Empty where the text begins with what is no UTF-8: overlong, a surrogate, cut off. */
[[nodiscard]] std::optional<First> first (std::string_view text) noexcept;

/** So many bytes are missing of the character that the text begins with and that is cut off; 0: none, or it is no
    UTF-8. */
[[nodiscard]] std::size_t missingOfFirst (std::string_view text) noexcept;

/** Where the first byte is that is no UTF-8; npos: nowhere. */
[[nodiscard]] std::size_t firstInvalid (std::string_view text) noexcept;

[[nodiscard]] inline bool isValid (std::string_view text) noexcept { return firstInvalid (text) == text.npos; }

/** No letter, but something that devices and readers of files obey: controls of either set (ISO 6429), and what breaks
 * lines. */
[[nodiscard]] constexpr bool isControl (char32_t c) noexcept
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

void append (std::string& text, char32_t character);

} // namespace slackwater::words::utf8
