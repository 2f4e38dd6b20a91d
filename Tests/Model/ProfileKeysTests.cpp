// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/ProfileKeys.h"
#include "Support/Catch.h"

#include <algorithm>

using namespace slackwater;

TEST_CASE ("A profile's values are listed and changed by their keys", "[model]")
{
    const auto changed = json::withKey ({}, "prefers.minutes", "12");
    REQUIRE (changed);
    CHECK (changed->prefers.minutes == 12.0);
    const auto all = json::keysOf (*changed);
    CHECK (std::find (all.begin(), all.end(), std::pair<std::string, std::string> { "prefers.minutes", "12" })
           != all.end());
    CHECK (json::withKey ({}, "prefers.tone", "plain")->prefers.tone == "plain"); // no JSON: a word
    CHECK (json::withKey ({}, "patterns.new-one", "0.5")->patterns.at ("new-one") == 0.5);
}

TEST_CASE ("A key that is none, and a value that cannot be, are wrong usage and name no file", "[model]")
{
    for (const auto& [key, value] : { std::pair { "prefers.nothing", "1" }, std::pair { "prefers.minutes", "-3" },
                                      std::pair { "breath.source", "elsewhere" } })
    {
        INFO (key);
        const auto changed = json::withKey ({}, key, value);
        REQUIRE_FALSE (changed);
        CHECK (changed.error().kind == ErrorKind::usage);
        CHECK (changed.error().file.empty());
    }
}
