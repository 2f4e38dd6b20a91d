// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/GoOn/GoOnView.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::app;

TEST_CASE ("A session that was cut off is offered with where it stopped", "[app][view]")
{
    CHECK (goOnView ("Breath anchor", Seconds { 760.4 }, Seconds { 1200.0 }).about == "Breath anchor, 12:40 of 20:00");
    CHECK (goOnView ("Space", Seconds { 65.0 }, Seconds { 180.0 }).about == "Space, 1:05 of 3:00");
}
