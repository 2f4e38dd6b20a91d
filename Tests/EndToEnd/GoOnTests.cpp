// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Process.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Support/Jack/JackPeer.h"
#include "Support/Jack/JackServer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::endtoend;
using slackwater::test::JackPeer;
using slackwater::test::JackServer;
using slackwater::test::canUseJack;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace
{

/** slackwater-cli with a home of its own, as a person uses it. */
struct Person
{
    [[nodiscard]] std::string words (const std::string& arguments) const
    {
        return "cd '" SLACKWATER_SOURCE_DIR "' && SLACKWATER_HOME='" + home().string()
               + "' SLACKWATER_LOCKSTEP=1 exec '" + SLACKWATER_BIN_DIR + "/slackwater-cli' " + arguments;
    }

    [[nodiscard]] Outcome does (const std::string& arguments) const
    {
        return run (words (arguments), SLACKWATER_SOURCE_DIR);
    }

    [[nodiscard]] pid_t begins (const std::string& arguments) const
    {
        const auto child = ::fork();
        if (child == 0)
        {
            const auto nowhere = ::open ("/dev/null", O_RDWR);
            for (const auto end : { 0, 1, 2 })
                ::dup2 (nowhere, end);
            ::execl ("/bin/sh", "sh", "-c", words (arguments).c_str(), nullptr);
            ::_exit (127);
        }
        return child;
    }

    [[nodiscard]] fs::path home() const { return folder.path() / "home"; }

    /** The trace of the session that plays now; empty when there is none. */
    [[nodiscard]] fs::path trace() const
    {
        std::error_code problem;
        for (fs::directory_iterator entry { home() / "data" / "playing", problem }, end; ! problem && entry != end;
             ++entry)
            return entry->path();
        return {};
    }

    TemporaryFolder folder;
};

std::vector<Json> linesOf (const fs::path& file)
{
    std::vector<Json> lines;
    std::istringstream text { textOf (file) };
    for (std::string line; std::getline (text, line);)
        lines.push_back (Json::parse (line));
    return lines;
}

/** Until the trace holds so many ticks; false after a minute. */
bool waitForTicks (const Person& person, std::size_t ticks)
{
    for (int i = 0; i < 6000; ++i)
    {
        if (const auto file = person.trace(); ! file.empty())
        {
            const auto text = textOf (file);
            std::size_t count = 0;
            for (auto at = text.find ("\"tick\":"); at != std::string::npos; at = text.find ("\"tick\":", at + 1))
                ++count;
            if (count >= ticks)
                return true;
        }
        std::this_thread::sleep_for (std::chrono::milliseconds (10));
    }
    return false;
}

} // namespace

TEST_CASE ("A session whose program is killed goes on from there, and the history tells of it as one", "[endtoend]")
{
    if (! canUseJack())
        return;
    const JackServer server;
    REQUIRE (server.isRunning());
    JackPeer recorder { "recorder", {}, std::size_t { 400 } * 48000 };
    recorder.setFreewheel (true);

    const Person person;
    const std::string session = "play Sessions/first-light space --minutes 3 --breath sim:13 --device recorder";
    CHECK (person.does (session).exitCode == 0); // one that ends well
    const auto earlier = textOf (person.home() / "data" / "history.jsonl");
    REQUIRE_FALSE (earlier.empty());

    const auto child = person.begins (session);
    REQUIRE (child > 0);
    const auto isPlaying = waitForTicks (person, 500);
    ::kill (child, SIGKILL);
    ::waitpid (child, nullptr, 0);
    REQUIRE (isPlaying);
    CHECK (textOf (person.home() / "data" / "history.jsonl") == earlier);

    const auto told = person.does ("history");
    INFO (told.out << told.err);
    CHECK (told.out.find ("play --resume") != std::string::npos);

    const auto timeline = person.folder.path() / "timeline.jsonl", trace = person.folder.path() / "trace.jsonl";
    const auto resumed = person.does ("play --resume --device recorder --timeline '" + timeline.string() + "' --trace '"
                                      + trace.string() + "'");
    recorder.setFreewheel (false);
    INFO (resumed.err);
    REQUIRE (resumed.exitCode == 0);

    // The timeline tells of the whole session, in order, to its end.
    const auto events = linesOf (timeline);
    REQUIRE (events.size() > 10);
    CHECK (events.front()["event"] == "start");
    CHECK (events.back()["event"] == "end");
    CHECK (events.back()["t"].get<double>() == Approx (180.0).margin (2.0));
    CHECK (std::is_sorted (events.begin(), events.end(),
                           [] (const Json& a, const Json& b) { return a["sample"] < b["sample"]; }));

    // The trace has every tick, and makes the whole anew.
    std::int64_t tick = 0;
    for (const auto& line : linesOf (trace))
        if (line.contains ("tick"))
            CHECK (line["tick"].get<std::int64_t>() == 4800 * tick++);
    CHECK (tick > 1750);
    CHECK (person
               .does ("replay '" + trace.string() + "' -o '" + (person.folder.path() / "again.wav").string()
                      + "' --timeline '" + (person.folder.path() / "again.jsonl").string() + "'")
               .exitCode
           == 0);
    CHECK (textOf (person.folder.path() / "again.jsonl") == textOf (timeline));

    // One entry came of it, the earlier one is as it was, and no trace is left.
    const auto history = textOf (person.home() / "data" / "history.jsonl");
    CHECK (history.substr (0, earlier.size()) == earlier);
    const auto listed = Json::parse (person.does ("history --json").out);
    REQUIRE (listed["sessions"].size() == 2);
    CHECK (listed["unfinished"].is_null());
    CHECK (listed["sessions"][1]["ending"] == "whole");
    CHECK (listed["sessions"][1]["played"].get<double>() > 170.0);
    CHECK (listed["sessions"][1]["resting"].get<double>() == Approx (13.0).margin (1.0));
    CHECK (person.trace().empty());
    CHECK (person.does ("play --resume --device recorder").exitCode == 2); // nothing is left to go on with
}
