// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/StayAwake.h"
#include "FakeLogind.h"
#include "FakeScreenSaver.h"
#include "Support/Catch.h"

#include <cstdlib>

using namespace slackwater;
using namespace slackwater::test;

TEST_CASE ("The screen stays on while it is asked to, and no longer", "[live][awake]")
{
    const PrivateBus bus;
    FakeScreenSaver saver { bus.address() };
    engine::StayAwake awake;
    awake.set (true);
    REQUIRE (saver.asked() == std::vector<std::string> { "Slackwater", "A session is playing" });
    CHECK (saver.held() == 1);

    awake.set (true);
    CHECK (saver.held() == 1); // once is enough
    awake.set (false);         // paused
    CHECK (saver.letsGo());
    awake.set (true);
    CHECK (saver.held() == 1);
}

TEST_CASE ("The screen may go dark again when the session is gone", "[live][awake]")
{
    const PrivateBus bus;
    FakeScreenSaver saver { bus.address() };
    {
        engine::StayAwake awake;
        awake.set (true);
        CHECK (saver.held() == 1);
    }
    CHECK (saver.letsGo());
}

TEST_CASE ("Machine and screen are asked for apart: each for itself may not be there", "[live][awake]")
{
    const PrivateBus bus;
    FakeLogind logind { bus.address() };
    FakeScreenSaver saver { bus.address(), FakeScreenSaver::Answer::no };
    engine::StayAwake awake;
    awake.set (true);
    CHECK (logind.isHeld());
    CHECK (saver.asked().size() == 2);
    awake.set (false);
    CHECK (logind.letsGo());
}

TEST_CASE ("Where nobody keeps the screen on, a session plays all the same", "[live][awake]")
{
    engine::StayAwake awake;
    SECTION ("no bus, no display")
    {
        ::setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", 1);
        awake.set (true);
    }
    SECTION ("a desktop that never answers")
    {
        const PrivateBus bus;
        FakeScreenSaver saver { bus.address(), FakeScreenSaver::Answer::none };
        awake.set (true);
        CHECK (saver.asked().size() == 2);
        CHECK (saver.held() == 0);
    }
    awake.set (false);
}
