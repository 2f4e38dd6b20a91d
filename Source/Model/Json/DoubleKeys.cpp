// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/DoubleKeys.h"

#include "Model/Json/JsonValue.h"

namespace slackwater::json
{

void DoubleKeys::countItem()
{
    if (! inside.empty() && inside.back().isArray)
        ++inside.back().items;
}

void DoubleKeys::begin (bool isArray)
{
    countItem();
    inside.push_back ({ isArray, 0, {}, {}, {} });
}

void DoubleKeys::key (const std::string& name)
{
    if (inside.empty())
        return;
    auto& level = inside.back();
    level.key = name;
    if (! level.keys.insert (name).second && level.twice.insert (name).second)
        found.push_back ({ pointerTo (name), name });
}

std::string DoubleKeys::pointerTo (const std::string& name) const
{
    std::string pointer;
    for (std::size_t i = 0; i + 1 < inside.size(); ++i)
        pointer += "/" + (inside[i].isArray ? std::to_string (inside[i].items - 1) : asPointerToken (inside[i].key));
    return pointer + "/" + asPointerToken (name);
}

} // namespace slackwater::json
