// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slackwater::json
{

/** What a document's text shows and its tree does not. */
struct Outline
{
    struct Twice
    {
        std::string pointer, key;
    };

    /** Keys that stand twice in one object, in the document's order, each once: JSON allows them, and all but the last
        are lost without a word. */
    std::vector<Twice> twice;

    bool isTooDeep = false; // then it was not looked at to its end
};

/** Reads a text without keeping it; up to where it is no JSON. nlohmann's parser could call back while it builds a
   tree, but then goes through a whole list again at each of its items. */
[[nodiscard]] Outline outlineOf (std::string_view text, int deepest);

} // namespace slackwater::json
