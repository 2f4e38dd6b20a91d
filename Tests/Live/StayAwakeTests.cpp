// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/StayAwake.h"
#include "FakeLogind.h"
#include "Support/Catch.h"

#include <cstdlib>

using namespace slackwater;
using namespace slackwater::test;

TEST_CASE ("The machine stays awake while it is asked to, and no longer", "[live][awake]")
{
    const PrivateBus bus;
    FakeLogind logind { bus.address() };
    engine::StayAwake awake;
    awake.set (true);
    REQUIRE (logind.asked()
             == std::vector<std::string> { "idle:sleep", "Slackwater", "A session is playing", "block" });
    CHECK (logind.isHeld());

    awake.set (true);
    CHECK (logind.asked().size() == 4); // once is enough
    awake.set (false);
    CHECK (logind.letsGo());

    awake.set (true);
    CHECK (logind.asked().size() == 8);
    CHECK (logind.isHeld());
}

TEST_CASE ("The lock goes with the session that took it", "[live][awake]")
{
    const PrivateBus bus;
    FakeLogind logind { bus.address() };
    {
        engine::StayAwake awake;
        awake.set (true);
        CHECK (logind.isHeld());
    }
    CHECK (logind.letsGo());
}

TEST_CASE ("Where nobody keeps the machine awake, a session plays all the same", "[live][awake]")
{
    engine::StayAwake awake;
    SECTION ("no bus")
    {
        ::setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus", 1);
        awake.set (true);
    }
    SECTION ("a bus without logind")
    {
        const PrivateBus bus;
        awake.set (true);
    }
    SECTION ("a logind that says no")
    {
        const PrivateBus bus;
        FakeLogind logind { bus.address(), FakeLogind::Answer::no };
        awake.set (true);
        CHECK (logind.asked().size() == 4);
        awake.set (true); // it may say yes one day
        CHECK (logind.asked().size() == 8);
    }
    SECTION ("a logind that never answers")
    {
        const PrivateBus bus;
        FakeLogind logind { bus.address(), FakeLogind::Answer::none };
        awake.set (true);
        CHECK (logind.asked().size() == 4);
    }
    awake.set (false);
}
