// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Process.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Support/Jack/JackPeer.h"
#include "Support/Jack/JackServer.h"
#include "Terminal.h"

#include <arpa/inet.h>
#include <lo/lo.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <thread>

using namespace slackwater;
using namespace slackwater::endtoend;
using slackwater::test::JackPeer;
using slackwater::test::JackServer;
using slackwater::test::canUseJack;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

const std::string pack = SLACKWATER_SOURCE_DIR "/Sessions/first-light";

/** A sound server, and a home that goes with the test. */
struct Room
{
    Room() { setenv ("SLACKWATER_HOME", (folder.path() / "home").c_str(), 1); }

    TemporaryFolder folder;
    JackServer server;
};

void wait (double seconds) { std::this_thread::sleep_for (std::chrono::duration<double> (seconds)); }

/** The lines of a trace that are ticks. */
std::vector<json> ticksIn (const fs::path& trace)
{
    std::vector<json> ticks;
    std::istringstream lines (textOf (trace));
    for (std::string line; std::getline (lines, line);)
        if (auto entry = json::parse (line, nullptr, false); entry.is_object() && entry.contains ("tick"))
            ticks.push_back (std::move (entry));
    return ticks;
}

std::vector<std::string> phasesIn (const std::vector<json>& ticks)
{
    std::vector<std::string> phases;
    for (const auto& tick : ticks)
        if (const auto phase = tick.at ("breath").value ("phase", "unknown"); phases.empty() || phases.back() != phase)
            phases.push_back (phase);
    return phases;
}

std::uint16_t freePort()
{
    const auto socket = ::socket (AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE (::bind (socket, reinterpret_cast<sockaddr*> (&address), size) == 0);
    REQUIRE (::getsockname (socket, reinterpret_cast<sockaddr*> (&address), &size) == 0);
    ::close (socket);
    return ntohs (address.sin_port);
}

} // namespace

TEST_CASE ("Keys in a terminal tell the breath, move about and end the session, the trace has it all", "[terminal]")
{
    if (! canUseJack() || ! Terminal::canBeOpened())
        return;
    const Room room;
    REQUIRE (room.server.isRunning());
    const auto trace = room.folder.path() / "trace.jsonl";
    Terminal terminal { { "play", pack, "anchor", "--minutes", "10", "--breath", "keys", "--trace", trace.string() } };
    REQUIRE (terminal.shows ("space pauses", 20.0));
    CHECK_FALSE (terminal.isCooked());

    for (int breath = 0; breath < 4; ++breath) // 15 a minute
    {
        terminal.type (breath % 2 == 0 ? up : "i");
        wait (1.6);
        terminal.type (breath % 2 == 0 ? down : "o");
        wait (2.4);
    }
    for (const auto& key : { std::string { "n" }, right, left, std::string { "-" }, std::string { "5" },
                             std::string { "b" }, std::string { "t" }, std::string { "?" } })
    {
        terminal.type (key);
        wait (0.25);
    }
    CHECK (terminal.shows ("on to what comes next", 5.0));
    CHECK (terminal.shows ("the bed: ", 5.0));
    CHECK (terminal.shows ("about 5 minutes from here", 5.0));
    CHECK (terminal.shows ("breathe as you like", 5.0));
    CHECK (terminal.shows ("findahelpline.com", 5.0));
    terminal.type (" ");
    CHECK (terminal.shows ("paused", 5.0));
    terminal.type (" ");
    CHECK (terminal.shows ("going on", 5.0));
    wait (0.5);
    terminal.type ("q");
    CHECK (terminal.waitForEnd (20.0) == 0);
    CHECK (terminal.isCooked());

    const auto ticks = ticksIn (trace);
    const auto phases = phasesIn (ticks);
    const std::vector<std::string> told {
        "inhale", "exhale", "inhale", "exhale", "inhale", "exhale", "inhale", "exhale"
    };
    CHECK (std::search (phases.begin(), phases.end(), told.begin(), told.end()) != phases.end());
    auto rate = 0.0;
    std::string commands;
    for (const auto& tick : ticks)
    {
        if (tick.at ("breath").contains ("rate") && tick.at ("breath").at ("rate").is_number())
            rate = tick.at ("breath").at ("rate").get<double>();
        if (tick.contains ("commands"))
            commands += tick.at ("commands").dump();
    }
    CHECK (rate == Approx (15.0).margin (1.5));
    INFO (commands);
    for (const auto* command : { "skip", "move", "setLength", "setBed", "tooMuch" })
        CHECK (commands.find (command) != std::string::npos);
}

TEST_CASE ("The terminal is as it was, however a session ends", "[terminal]")
{
    if (! canUseJack() || ! Terminal::canBeOpened())
        return;
    const Room room;
    REQUIRE (room.server.isRunning());
    const auto number = GENERATE (SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT);
    Terminal terminal { { "play", pack, "space", "--breath", "none" } };
    REQUIRE (terminal.shows ("space pauses", 20.0));
    REQUIRE (terminal.becomes (false, 5.0));
    const auto isPolite = number == SIGINT || number == SIGTERM || number == SIGHUP;
    if (number == SIGINT)
        terminal.type ("\003"); // Ctrl-C, as it is typed
    else
        terminal.signal (number);
    INFO (number);
    CHECK (terminal.waitForEnd (20.0) == (isPolite ? 0 : 128 + number));
    CHECK (terminal.isCooked());
}

TEST_CASE ("Ctrl-Z gives the terminal back, and going on takes it again", "[terminal]")
{
    if (! canUseJack() || ! Terminal::canBeOpened())
        return;
    const Room room;
    REQUIRE (room.server.isRunning());
    Terminal terminal { { "play", pack, "space", "--breath", "none" } };
    REQUIRE (terminal.shows ("space pauses", 20.0));
    REQUIRE (terminal.becomes (false, 5.0));
    terminal.type ("\032");
    CHECK (terminal.becomes (true, 5.0));
    wait (0.2);
    terminal.signal (SIGCONT);
    CHECK (terminal.becomes (false, 5.0));
    terminal.signal (SIGTERM);
    CHECK (terminal.waitForEnd (20.0) == 0);
    CHECK (terminal.isCooked());
}

TEST_CASE ("A shell can send a session to the background and bring it back, it plays on meanwhile", "[terminal]")
{
    if (! canUseJack() || ! Terminal::canBeOpened())
        return;
    const Room room;
    REQUIRE (room.server.isRunning());
    const auto trace = room.folder.path() / "trace.jsonl";
    Terminal shell { { "--norc", "--noprofile", "-i" }, "/bin/bash" };
    shell.type (SLACKWATER_BIN_DIR "/slackwater-cli play '" + pack + "' space --breath none --trace '" + trace.string()
                + "'\n");
    REQUIRE (shell.shows ("space pauses", 20.0));
    shell.type ("\032");
    REQUIRE (shell.shows ("Stopped", 10.0));
    shell.type ("bg\n");
    wait (1.0);
    const auto before = ticksIn (trace).size();
    wait (2.0);
    shell.type ("jobs\n");
    CHECK (shell.shows ("Running", 5.0));
    CHECK (ticksIn (trace).size() > before + 10);
    shell.type ("fg\n");
    wait (1.0);
    shell.type ("t");
    CHECK (shell.shows ("breathe as you like", 5.0));
    shell.type ("q");
    wait (3.0);
    shell.type ("echo it-was-$?\n");
    CHECK (shell.shows ("it-was-0", 10.0));
    shell.type ("exit\n");
    CHECK (shell.waitForEnd (10.0) == 0);
}

TEST_CASE ("Breath comes by OSC into a session that plays, from the profile's choice of source", "[terminal]")
{
    if (! canUseJack() || ! Terminal::canBeOpened())
        return;
    const Room room;
    REQUIRE (room.server.isRunning());
    const auto trace = room.folder.path() / "trace.jsonl";
    const auto byProfile = GENERATE (false, true);
    const auto port = byProfile ? std::uint16_t { 9127 } : freePort();
    std::vector<std::string> arguments { "play", pack, "anchor", "--trace", trace.string() };
    if (byProfile)
        REQUIRE (run ("slackwater-cli profile set breath.source osc", room.folder.path()).exitCode == 0);
    else
        arguments.insert (arguments.end(), { "--breath", "osc:" + std::to_string (port) });
    Terminal terminal { arguments };
    REQUIRE (terminal.shows ("space pauses", 20.0));

    auto* address = lo_address_new ("127.0.0.1", std::to_string (port).c_str());
    lo_send (address, "/breath/rate", "ff", 9.5f, 0.9f);
    lo_send (address, "/breath/phase", "s", "exhale");
    wait (1.0);
    lo_send (address, "/breath/phase", "i", 1);
    wait (1.0);
    lo_address_free (address);
    terminal.type ("q");
    CHECK (terminal.waitForEnd (20.0) == 0);

    const auto ticks = ticksIn (trace);
    const auto phases = phasesIn (ticks);
    const std::vector<std::string> told { "exhale", "inhale" };
    CHECK (std::search (phases.begin(), phases.end(), told.begin(), told.end()) != phases.end());
    CHECK (std::any_of (ticks.begin(), ticks.end(), [] (const json& tick)
    {
        return tick.at ("breath").contains ("rate") && tick.at ("breath").at ("rate").is_number()
               && std::abs (tick.at ("breath").at ("rate").get<double>() - 9.5) < 0.01;
    }));
}

TEST_CASE ("A real microphone is calibrated in a terminal, and Ctrl-C on the way changes nothing", "[terminal]")
{
    if (! canUseJack() || ! Terminal::canBeOpened())
        return;
    const Room room;
    REQUIRE (room.server.isRunning());
    JackPeer breather { "breather", breath::tests::breathing (12.0, 60.0, 48000.0, 0.1), 0 };
    const auto file = room.folder.path() / "home/config/profile.json";
    {
        Terminal terminal { { "calibrate", "--input", "breather" } };
        REQUIRE (terminal.shows ("s left", 20.0));
        CHECK (terminal.shows ("  in   ", 5.0));
        CHECK (terminal.shows ("  out  ", 5.0));
        terminal.type ("\003");
        CHECK (terminal.waitForEnd (10.0) == 0);
        CHECK (terminal.shown().find ("nothing was changed") != std::string::npos);
        CHECK_FALSE (fs::exists (file));
    }
    Terminal terminal { { "calibrate", "--input", "breather", "--seconds", "20", "--rate", "12" } };
    CHECK (terminal.waitForEnd (60.0) == 0);
    INFO (terminal.shown());
    CHECK (terminal.shown().find ("It hears you") != std::string::npos);
    const auto kept = json::parse (textOf (file)).at ("breath").at ("calibration");
    CHECK (kept.at ("heard").get<double>() > 0.25);
    CHECK (kept.at ("microphone") == "breather");

    Terminal deaf { { "calibrate", "--input", "no such microphone" } };
    CHECK (deaf.waitForEnd (30.0) == 4);
}
