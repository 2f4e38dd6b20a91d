// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/FullStops.h"

#include "Support/Catch.h"

using namespace slackwater::words;

TEST_CASE ("A phrase is said by itself with a capital and a full stop", "[words]")
{
    CHECK (asSentence ("connect one") == "Connect one.");
    CHECK (asSentence ("").empty());
}

TEST_CASE ("A sentence is said in the middle of a line without its full stop", "[words]")
{
    CHECK (withoutStop ("Choose another one.") == "Choose another one");
    CHECK (withoutStop ("Is it on?") == "Is it on?");
    CHECK (withoutStop ("").empty());
}
