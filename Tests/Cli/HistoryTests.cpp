// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace slackwater::cli;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace
{

constexpr const char* twoSessions =
    R"({"format":"slackwater-history/1","id":"a","began":"2026-03-01T07:30:00Z","pack":"p","session":"anchor","title":"Breath anchor","planned":600.0,"played":599.5,"ending":"whole","resting":14.1,"final":6.24})"
    "\n"
    R"({"format":"slackwater-history/1","id":"b","began":"2026-03-02T21:00:00Z","pack":"p","session":"space","title":"Three-minute space","planned":180.0,"played":65.0,"ending":"left","faults":["audio/a.flac: this file is missing"]})"
    "\n";

void write (const TinyPack& tiny, const std::string& history)
{
    const auto data = tiny.folder() / "home" / "data";
    fs::create_directories (data);
    std::ofstream (data / "history.jsonl") << history;
}

} // namespace

TEST_CASE ("The history is told in lines, and as JSON", "[cli][history]")
{
    const TinyPack tiny;
    CHECK (tiny.cli ("history").out == "No session has been played yet.\n");
    write (tiny, twoSessions);
    const auto told = tiny.cli ("history");
    INFO (told.out);
    REQUIRE (told.lines().size() == 2);
    CHECK (told.lines()[0].find ("Breath anchor") != std::string::npos);
    CHECK (told.lines()[0].find ("10:00 of 10:00") != std::string::npos);
    CHECK (told.lines()[0].find ("14.1 to 6.2 breaths a minute") != std::string::npos);
    CHECK (told.lines()[1].find ("1:05 of 3:00") != std::string::npos);
    CHECK (told.lines()[1].find ("left; audio/a.flac: this file is missing") != std::string::npos);

    const auto list = Json::parse (tiny.cli ("history --json").out);
    REQUIRE (list["sessions"].size() == 2);
    CHECK (list["sessions"][0]["began"] == "2026-03-01T07:30:00Z");
    CHECK (list["sessions"][0]["final"] == 6.24);
    CHECK (list["sessions"][1]["ending"] == "left");
    CHECK (list["sessions"][1]["resting"].is_null());
    CHECK (list["sessions"][1]["faults"].size() == 1);
    CHECK (list["sessions"][0]["faults"].empty());
    CHECK (list["unfinished"].is_null());
}

TEST_CASE ("A line of the history that a crash has cut off hides no other", "[cli][history]")
{
    const TinyPack tiny;
    write (tiny, std::string (twoSessions) + R"({"format":"slackwater-history/1","id":"c","beg)");
    CHECK (tiny.cli ("history").exitCode == 0);
    CHECK (tiny.cli ("history").lines().size() == 2);
}

TEST_CASE ("The history is forgotten when that is asked for", "[cli][history]")
{
    const TinyPack tiny;
    write (tiny, twoSessions);
    CHECK (tiny.cli ("history --clear").exitCode == 0);
    CHECK (tiny.cli ("history").out == "No session has been played yet.\n");
    CHECK (fs::file_size (tiny.folder() / "home" / "data" / "history.jsonl") == 0);
}

TEST_CASE ("Going on needs a session that was cut off, and nothing else", "[cli][history]")
{
    const TinyPack tiny;
    CHECK (tiny.cli ("play --resume").exitCode == 2);
    CHECK (tiny.cli ("play --resume").err.find ("no session was cut off") != std::string::npos);
    CHECK (tiny.cli ("play --resume tiny minute").exitCode == 2);
    CHECK (tiny.cli ("play tiny").exitCode == 2);
    CHECK (tiny.cli ("play").exitCode == 2);
}
