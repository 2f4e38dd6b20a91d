// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/** Text in lines, for captions in any writing: broken where Unicode allows it (UAX #14, by libunibreak), measured in
   the columns that letters take (East Asian ones take two, combining ones none: UAX #11, by utf8proc). */
namespace slackwater::storage
{

/** Columns of one line. Bytes that are no UTF-8 count one each. */
[[nodiscard]] std::size_t widthOf (std::string_view text);

/** As few lines as there must be, none wider than `most` where it can be broken, and those of even width. What is no
   letter (controls, line ends) comes out as a space, bytes that are no UTF-8 as U+FFFD. */
[[nodiscard]] std::vector<std::string> captionLines (std::string_view text, std::size_t most);

} // namespace slackwater::storage
