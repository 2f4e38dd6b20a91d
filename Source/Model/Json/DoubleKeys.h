// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace slackwater::json
{

/** Watches a parser go through a document, for keys that stand twice in one object: JSON allows them, and all but the
   last are lost without a word. */
class DoubleKeys
{
public:
    struct Twice
    {
        std::string pointer, key;
    };

    void beginObject() { begin (false); }
    void beginArray() { begin (true); }
    void end() { inside.pop_back(); }
    void value() { countItem(); }
    void key (const std::string& name);

    std::vector<Twice> found; // in the document's order, each once

private:
    struct Level
    {
        bool isArray = false;
        std::size_t items = 0; // of an array, so far
        std::string key;       // of an object, the newest
        std::set<std::string> keys, twice;
    };

    void begin (bool isArray);
    void countItem();
    [[nodiscard]] std::string pointerTo (const std::string& name) const;

    std::vector<Level> inside;
};

} // namespace slackwater::json
