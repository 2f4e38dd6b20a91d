// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Numbers.h"

#include "Support/Catch.h"

#include <array>

using namespace slackwater::words;

TEST_CASE ("Numbers have a tenth where they need one", "[words]")
{
    CHECK (number (10.0) == "10");
    CHECK (number (7.54) == "7.5");
}

TEST_CASE ("Of many names the first twelve are listed", "[words]")
{
    std::array<std::string, 14> names;
    names.fill ("bell");
    CHECK (listed (std::span (names).first (2)) == "bell, bell");
    CHECK (listed (names).ends_with (", bell, …"));
    CHECK (listed (std::span (names).first (12)).ends_with (", bell"));
    CHECK (listed ({}).empty());
}
