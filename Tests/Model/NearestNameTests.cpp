// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/NearestName.h"
#include "Support/Catch.h"

#include <vector>

using slackwater::nearestName;

TEST_CASE ("A name that is nearly right is found", "[model]")
{
    const std::vector<std::string> names { "first-light", "play", "plan", "prefers.minutes", "anchor", "space" };
    CHECK (nearestName ("first-lihgt", names) == "first-light"); // exchanged
    CHECK (nearestName ("frist-light", names) == "first-light");
    CHECK (nearestName ("plann", names) == "plan");
    CHECK (nearestName ("First-Light", names) == "first-light");
    CHECK (nearestName ("prefers.minutse", names) == "prefers.minutes");
    CHECK (nearestName ("anchr", names) == "anchor");
    CHECK (nearestName ("spaces", names) == "space");
    CHECK (nearestName ("first", names) == "first-light"); // its beginning
    CHECK (nearestName ("PREFERS", names) == "prefers.minutes");
    CHECK (nearestName ("spaceship", names) == "space");
}

TEST_CASE ("A name that is like none is nobody's", "[model]")
{
    const std::vector<std::string> names { "first-light", "play" };
    CHECK_FALSE (nearestName ("thunder", names));
    CHECK_FALSE (nearestName ("", names));
    CHECK_FALSE (nearestName ("xy", names));
    CHECK_FALSE (nearestName (std::string (100000, 'a'), names));
    CHECK_FALSE (nearestName ("play", {}));
}

TEST_CASE ("Instead of a name that is not there, the nearest and all are named", "[model]")
{
    const std::vector<std::string> names { "anchor", "space" };
    CHECK (slackwater::namesInstead ("anchr", names) == "did you mean \"anchor\"? There is: anchor, space");
    CHECK (slackwater::namesInstead ("thunder", names) == "use one of: anchor, space");
    CHECK (slackwater::namesInstead ("thunder", {}) == "there is none at all");
}
