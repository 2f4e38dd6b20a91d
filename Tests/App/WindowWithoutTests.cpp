// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window without what it would like to have: a microphone that hears, a home that keeps.
#include "Cli/TinyPack.h"
#include "Desk.h"
#include "Support/Catch.h"
#include "Support/Jack/JackPeer.h"
#include "Waiting.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace slackwater::app;
using slackwater::cli::TinyPack;
using slackwater::test::JackPeer;

TEST_CASE ("A microphone that gives nothing ends its check, and the sessions go by time", "[window]")
{
    Desk desk;
    const TinyPack pack;
    const JackPeer muted { "muted", std::vector<float> (48000, 0.0f), 0 };
    const auto trace = desk.folder() / "r.jsonl";
    desk.open ({ "--pack", pack.pack().string(), "--minutes", "2", "--input", "muted", "--theme", "dusk", "--trace",
                 trace.string() });
    (void) desk.pictureAtRest ("muted-before");
    desk.press ("c");
    wait (6.0); // three seconds of silence, after which nothing moves
    (void) desk.pictureAtRest ("muted-checked");
    desk.press ("Return"); // go by time
    (void) desk.pictureAtRest ("muted-after");
    desk.press ("Return"); // begin
    REQUIRE (waitFor ([&] { return linesIn (trace).size() > 10; }));
    CHECK (linesIn (trace).front().at ("breath") == "none");
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
}

TEST_CASE ("A home that cannot be written to is said once, and everything else works", "[window]")
{
    Desk desk;
    const TinyPack pack;
    std::ofstream (desk.folder() / "home") << "in the way";
    desk.open ({ "--pack", pack.pack().string(), "--breath", "none", "--theme", "dawn" });
    (void) desk.pictureAtRest ("home-not-writable");
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
}
