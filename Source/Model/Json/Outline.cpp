// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/Outline.h"

#include "Model/Json/JsonValue.h"

#include <set>

namespace slackwater::json
{

namespace
{

/** nlohmann's parser calls these as it reads; false stops it. */
class Watch
{
public:
    explicit Watch (int d) : deepest (static_cast<std::size_t> (d)) {}

    Outline outline;

    bool start_object (std::size_t) { return begin (false); }
    bool start_array (std::size_t) { return begin (true); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }
    bool null() { return countItem(); }
    bool boolean (bool) { return countItem(); }
    bool number_integer (Json::number_integer_t) { return countItem(); }
    bool number_unsigned (Json::number_unsigned_t) { return countItem(); }
    bool number_float (Json::number_float_t, const std::string&) { return countItem(); }
    bool string (std::string&) { return countItem(); }
    bool binary (Json::binary_t&) { return countItem(); }
    static bool parse_error (std::size_t, const std::string&, const Json::exception&) { return false; }

    bool key (std::string& name)
    {
        auto& level = inside.back();
        level.key = name;
        if (! level.keys.insert (name).second && level.twice.insert (name).second)
            outline.twice.push_back ({ pointerTo (name), name });
        return true;
    }

private:
    struct Level
    {
        bool isArray = false;
        std::size_t items = 0; // of an array, so far
        std::string key;       // of an object, the newest
        std::set<std::string> keys, twice;
    };

    bool countItem()
    {
        if (! inside.empty() && inside.back().isArray)
            ++inside.back().items;
        return true;
    }

    bool begin (bool isArray)
    {
        countItem();
        inside.push_back ({ isArray, 0, {}, {}, {} });
        outline.isTooDeep = inside.size() > deepest;
        return ! outline.isTooDeep;
    }

    bool end()
    {
        inside.pop_back();
        return true;
    }

    [[nodiscard]] std::string pointerTo (const std::string& name) const
    {
        std::string pointer;
        for (std::size_t i = 0; i + 1 < inside.size(); ++i)
            pointer +=
                "/" + (inside[i].isArray ? std::to_string (inside[i].items - 1) : asPointerToken (inside[i].key));
        return pointer + "/" + asPointerToken (name);
    }

    std::size_t deepest;
    std::vector<Level> inside;
};

} // namespace

Outline outlineOf (std::string_view text, int deepest)
{
    Watch watch { deepest };
    static_cast<void> (Json::sax_parse (text, &watch));
    return std::move (watch.outline);
}

} // namespace slackwater::json
