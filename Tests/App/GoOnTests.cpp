// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Desk.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <sstream>
#include <thread>

using namespace slackwater::app;
using slackwater::cli::TinyPack;
using slackwater::endtoend::textOf;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

bool waitFor (const std::function<bool()>& isSo, int seconds)
{
    for (int i = 0; i < 10 * seconds; ++i)
    {
        if (isSo())
            return true;
        std::this_thread::sleep_for (std::chrono::milliseconds (100));
    }
    return false;
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
    const std::vector<std::string> usual {
        "--pack", pack.pack().string(), "--minutes", "2", "--breath", "none", "--theme", "dusk"
    };
    auto atOnce = usual;
    atOnce.push_back ("--autostart");
    desk.open (atOnce);
    REQUIRE (waitFor ([&] { return ticksOf (desk) > 40; }, 30));
    desk.kill();
    const auto before = ticksOf (desk);

    desk.open (usual);
    std::this_thread::sleep_for (std::chrono::seconds (1));
    static_cast<void> (desk.picture ("go-on"));
    CHECK (ticksOf (desk) == before); // offered, not begun
    desk.press ("Return");
    CHECK (waitFor ([&] { return ticksOf (desk) > before + 20; }, 30));
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);

    const auto history = historyOf (desk);
    REQUIRE (history.size() == 1);
    CHECK (history[0]["ending"] == "left");
    CHECK (history[0]["played"].get<double>() > 0.1 * static_cast<double> (before + 18));
    CHECK (ticksOf (desk) == 0);
}

TEST_CASE ("Not now: that leaves a session that was cut off for later", "[window]")
{
    Desk desk;
    const TinyPack pack;
    const std::vector<std::string> usual { "--pack", pack.pack().string(), "--minutes", "2", "--breath", "none" };
    auto atOnce = usual;
    atOnce.push_back ("--autostart");
    desk.open (atOnce);
    REQUIRE (waitFor ([&] { return ticksOf (desk) > 20; }, 30));
    desk.kill();
    const auto before = ticksOf (desk);
    desk.open (usual);
    std::this_thread::sleep_for (std::chrono::seconds (1));
    desk.press ("Escape");
    std::this_thread::sleep_for (std::chrono::seconds (1));
    CHECK (ticksOf (desk) == before);
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (20) == 0);
    CHECK (ticksOf (desk) == before);
}
