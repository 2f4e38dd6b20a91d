// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Numbers.h"
#include "Words/Phrases.h"

#include "Support/Catch.h"

using namespace slackwater::words;

TEST_CASE ("Numbers have a tenth where they need one", "[words]")
{
    CHECK (number (10.0) == "10");
    CHECK (number (7.54) == "7.5");
    CHECK (minutes (1.0) == "1 minute");
    CHECK (minutes (7.5) == "7.5 minutes");
}

TEST_CASE ("Minutes are spelled as far as twenty", "[words]")
{
    CHECK (spelledMinutes (0) == "no minutes");
    CHECK (spelledMinutes (1) == "one minute");
    CHECK (spelledMinutes (20) == "twenty minutes");
    CHECK (spelledMinutes (21) == "21 minutes");
}

TEST_CASE ("A phrase is said by itself with a capital and a full stop", "[words]")
{
    CHECK (asSentence ("connect one") == "Connect one.");
    CHECK (asSentence ("").empty());
}
