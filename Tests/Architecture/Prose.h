// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Files.h"
#include "Rules.h"

#include <string>
#include <string_view>
#include <vector>

/** Whether sentences for people are where they belong: in Source/Words, each with an id of its own. */
namespace slackwater::architecture
{

/** A string literal of C++, as it is written. */
struct Literal
{
    int line = 0;
    std::string text;
};

/** The literals of one file, without those in comments, #include lines and static_assert. */
[[nodiscard]] std::vector<Literal> literalsOf (const std::string& text);

/** True for what reads like a sentence or a piece of one: three words in a row, or two that end in a full stop or wait
    for more (" of the "). Not markup and not the names of things. */
[[nodiscard]] bool isProse (std::string_view);

/** Prose in Source, outside Words. */
[[nodiscard]] Complaints proseOutsideWords (const std::vector<File>&);

/** Ids of Words that two sentences have, or that do not begin with their file's topic. */
[[nodiscard]] Complaints wrongIds (const std::vector<File>&);

} // namespace slackwater::architecture
