// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Length/LengthView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("Another length is told as what it became, not as what was asked", "[app]")
{
    CHECK (lengthInWords (Seconds { 300.0 }, Seconds { 301.0 }) == "About five minutes from here.");
    CHECK (lengthInWords (Seconds { 30.0 }, Seconds { 28.0 }) == "Less than a minute from here.");
    CHECK (lengthInWords (Seconds { 180.0 }, Seconds { 118.0 })
           == "As near as it can be: about two minutes from here.");
}
