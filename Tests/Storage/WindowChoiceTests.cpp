// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Files/Folders.h"
#include "Storage/Person/WindowChoice.h"
#include "Support/Catch.h"
#include "Support/Home.h"

#include <fstream>

using namespace slackwater;
using namespace slackwater::storage;

TEST_CASE ("What was chosen for the window is kept beside the profile, a broken file is no choice", "[storage]")
{
    const tests::Home home;
    CHECK (loadWindowChoice() == WindowChoice {});
    for (const auto& choice : { WindowChoice { "/packs/Möwe \"two\"", 1.5 }, WindowChoice { {}, 2.0 },
                                WindowChoice { "/packs/tides.slackpack", {} }, WindowChoice {} })
    {
        REQUIRE (saveWindowChoice (choice));
        CHECK (loadWindowChoice() == choice);
    }
    for (const auto* broken : { "{ broken", "[]", R"({ "format": "slackwater-window/2", "scale": 2 })",
                                R"({ "format": "slackwater-window/1", "scale": 40, "pack": 3 })",
                                R"({ "format": "slackwater-window/1", "scale": "2" })" })
    {
        std::ofstream (windowChoiceFile()) << broken;
        CHECK (loadWindowChoice() == WindowChoice {});
    }
}
