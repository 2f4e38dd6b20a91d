// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Desk.h"
#include "Support/Catch.h"
#include "Waiting.h"

#include <nlohmann/json.hpp>

#include <csignal>
#include <fstream>
#include <sstream>

using namespace slackwater::app;
using slackwater::cli::TinyPack;
using slackwater::endtoend::textOf;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

std::vector<std::string> optionsFor (const TinyPack& pack, bool begins)
{
    std::vector<std::string> all { "--pack", pack.pack().string(), "--minutes", "2", "--breath", "none", "--theme",
                                   "dusk" };
    if (begins)
        all.push_back ("--autostart");
    return all;
}

/** A session of that pack, as a crash after so many ticks leaves it. */
void cutOffAfter (std::size_t ticks, const Desk& desk, const TinyPack& pack)
{
    REQUIRE (pack.cli ("render tiny minute --minutes 2 --breath none -o out.wav --trace whole.jsonl").exitCode == 0);
    const auto playing = desk.folder() / "home" / "data" / "playing";
    fs::create_directories (playing);
    std::istringstream lines (textOf (pack.folder() / "whole.jsonl"));
    std::ofstream cut (playing / "before.jsonl");
    for (std::string line; ticks > 0 && std::getline (lines, line);)
    {
        cut << line << "\n";
        ticks -= line.find ("\"tick\":") != std::string::npos ? 1u : 0u;
    }
}

/** How many ticks the session that plays has had; 0 when none plays. */
std::size_t ticksOf (const Desk& desk)
{
    std::size_t count = 0;
    std::error_code problem;
    for (fs::directory_iterator entry { desk.folder() / "home" / "data" / "playing", problem }, end;
         ! problem && entry != end; ++entry)
    {
        const auto text = textOf (entry->path());
        for (auto at = text.find ("\"tick\":"); at != std::string::npos; at = text.find ("\"tick\":", at + 1))
            ++count;
    }
    return count;
}

std::vector<json> historyOf (const Desk& desk)
{
    std::vector<json> all;
    std::istringstream lines (textOf (desk.folder() / "home" / "data" / "history.jsonl"));
    for (std::string line; std::getline (lines, line);)
        all.push_back (json::parse (line));
    return all;
}

} // namespace

TEST_CASE ("A window that is killed in the middle of a session offers to go on, goes on, and keeps one entry of it",
           "[window]")
{
    Desk desk;
    const TinyPack pack;
    cutOffAfter (650, desk, pack); // the first crash; another follows
    std::size_t before = 0;
    for (const auto* name : { "go-on", "go-on-again" })
    {
        before = ticksOf (desk);
        desk.open (optionsFor (pack, false));
        static_cast<void> (desk.pictureAtRest (name));
        CHECK (ticksOf (desk) == before); // offered, not begun
        desk.press ("Return");
        CHECK (waitFor ([&] { return ticksOf (desk) > before + 20; }));
        if (name == std::string ("go-on"))
            desk.kill();
    }
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);

    const auto history = historyOf (desk);
    REQUIRE (history.size() == 1);
    CHECK (history[0]["ending"] == "left");
    CHECK (history[0]["played"].get<double>() > 0.1 * static_cast<double> (before + 18));
    CHECK (ticksOf (desk) == 0);
}

TEST_CASE ("To go on is offered once: whoever does not, or closes the window, is not asked again", "[window]")
{
    Desk desk;
    const TinyPack pack;
    cutOffAfter (650, desk, pack);
    desk.open (optionsFor (pack, false));
    static_cast<void> (desk.pictureAtRest ("go-on-once"));
    const auto isDeclined = GENERATE (true, false);
    if (isDeclined)
    {
        desk.press ("Escape");
        CHECK (waitFor ([&] { return ticksOf (desk) == 0; }));
    }
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
    CHECK (ticksOf (desk) == 0);
    const auto history = historyOf (desk);
    REQUIRE (history.size() == 1);
    CHECK (history[0]["ending"] == "interrupted");
}

TEST_CASE ("Less than a minute is not offered, and a polite end is no crash", "[window]")
{
    Desk desk;
    const TinyPack pack;
    cutOffAfter (500, desk, pack);
    desk.open (optionsFor (pack, false));
    static_cast<void> (desk.pictureAtRest ("go-on-not"));
    desk.press ("Return"); // begins another one: nothing lies over it
    REQUIRE (waitFor ([&] { return ticksOf (desk) > 540; }));
    desk.terminate (GENERATE (SIGTERM, SIGHUP, SIGINT));
    CHECK (desk.waitForEnd (Desk::patience) == 0);
    CHECK (ticksOf (desk) == 0);
    const auto history = historyOf (desk);
    REQUIRE (history.size() == 2);
    CHECK (history[0]["ending"] == "interrupted");
    CHECK (history[1]["ending"] == "left");
    CHECK (history[1]["played"].get<double>() > 3.0);
}

TEST_CASE ("Closing the window while a session plays asks first, and asked again it closes", "[window]")
{
    Desk desk;
    const TinyPack pack;
    desk.open (optionsFor (pack, true));
    REQUIRE (waitFor ([&] { return ticksOf (desk) > 20; }));
    desk.press ("ctrl+w");
    static_cast<void> (desk.picture ("close-asks"));
    const auto asked = ticksOf (desk);
    CHECK (waitFor ([&] { return ticksOf (desk) > asked + 10; })); // it goes on meanwhile
    REQUIRE (desk.isRunning());
    SECTION ("closed for good") { desk.press ("ctrl+w"); }
    SECTION ("finished")
    {
        desk.press ("Tab"); // from "Keep going"
        desk.press ("Return");
    }
    SECTION ("kept going, and closed later")
    {
        desk.press ("Escape");
        desk.press ("ctrl+w");
        CHECK (desk.isRunning());
        desk.press ("ctrl+w");
    }
    CHECK (desk.waitForEnd (Desk::patience) == 0);
    const auto history = historyOf (desk);
    REQUIRE (history.size() == 1);
    CHECK (history[0]["ending"] == "left");
}
