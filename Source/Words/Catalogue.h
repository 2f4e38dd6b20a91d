// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Words/Sentence.h"

#include <map>
#include <string>
#include <string_view>

namespace slackwater::words
{

/** Another language: texts by id, in place of the English ones. What it lacks is said in English. A complaint's remedy
   has
    ".remedy" after its id, the forms of a plural have ".one", ".other" or whatever `formOf` answers. */
struct Catalogue
{
    std::map<std::string, std::string, std::less<>> texts;
    std::string_view (*formOf) (Count) = nullptr; // null: as in English
};

/** Speaks that language from now on. Once, at a program's start, before there are other threads. */
void speak (Catalogue);

} // namespace slackwater::words
