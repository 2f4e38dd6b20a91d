// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Lengths.h"

#include "Support/Catch.h"

using namespace slackwater::words;

TEST_CASE ("Minutes have a tenth where they need one", "[words]")
{
    CHECK (minutes (1.0) == "1 minute");
    CHECK (minutes (7.5) == "7.5 minutes");
    CHECK (wholeMinutes (20.0) == "less than a minute");
    CHECK (wholeMinutes (725.0) == "12 minutes");
    CHECK (clock (425.0) == "7:05");
}

TEST_CASE ("Minutes are spelled as far as twenty", "[words]")
{
    CHECK (spelledMinutes (0) == "no minutes");
    CHECK (spelledMinutes (1) == "one minute");
    CHECK (spelledMinutes (20) == "twenty minutes");
    CHECK (spelledMinutes (21) == "21 minutes");
}
