// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace slackwater::json
{

/** What an author did when a text came out as no JSON, and where it shows. */
struct Mistake
{
    std::size_t at = 0; // a byte of the text
    words::Said said;
};

/** The likeliest mistake behind a text that the parser stopped in: saved in another encoding, quotes that a word
    processor made round, a comma in a number, … The parser's own words where it is none of those.

    at: the byte it read last. */
[[nodiscard]] Mistake mistakeIn (std::string_view text, std::size_t at, const std::string& parserSays);

} // namespace slackwater::json
