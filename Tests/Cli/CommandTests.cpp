// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

using namespace slackwater::cli;
using slackwater::endtoend::textOf;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE ("A trace replays to the same bits, and to the same timeline", "[cli]")
{
    const TinyPack tiny;
    REQUIRE (
        tiny.cli (
                "render tiny minute --minutes 1 --breath sim:13,follows=1,irregular=0.3,seed=5 --seed 9 -o a.wav --trace a.jsonl --timeline t.jsonl")
            .exitCode
        == 0);
    const auto replayed = tiny.cli ("replay a.jsonl -o b.wav --timeline u.jsonl --trace b.jsonl");
    INFO (replayed.err);
    REQUIRE (replayed.exitCode == 0);
    CHECK (textOf (tiny.folder() / "a.wav") == textOf (tiny.folder() / "b.wav"));
    CHECK (textOf (tiny.folder() / "t.jsonl") == textOf (tiny.folder() / "u.jsonl"));
    CHECK (textOf (tiny.folder() / "a.jsonl") == textOf (tiny.folder() / "b.jsonl"));

    SECTION ("a pack that has changed since is refused")
    {
        writeHum (tiny.pack() / "audio/bye.wav", 1.3);
        const auto refused = tiny.cli ("replay a.jsonl -o c.wav");
        CHECK (refused.exitCode == 3);
        CHECK (refused.err.find ("bye.wav: this is not the file that was played") != std::string::npos);
        CHECK_FALSE (fs::exists (tiny.folder() / "c.wav"));
    }
    SECTION ("a trace that was cut off still plays, and says so")
    {
        const auto whole = textOf (tiny.folder() / "a.jsonl");
        std::ofstream (tiny.folder() / "a.jsonl", std::ios::binary) << whole.substr (0, whole.size() / 2);
        const auto cut = tiny.cli ("replay a.jsonl -o c.wav");
        CHECK (cut.exitCode == 0);
        CHECK (cut.err.find ("ends before its session") != std::string::npos);
    }
    SECTION ("the breath of a trace can guide another render")
    {
        CHECK (tiny.cli ("render tiny minute --minutes 1 --breath a.jsonl --seed 9 -o d.wav").exitCode == 0);
        CHECK (textOf (tiny.folder() / "a.wav") == textOf (tiny.folder() / "d.wav"));
    }
}

TEST_CASE ("A session lands on its length, its timeline is in order, its captions are readable", "[cli]")
{
    const TinyPack tiny;
    REQUIRE (tiny.cli ("render tiny minute --minutes 1 --breath sim:15 -o a.flac --timeline t.jsonl --captions c.srt")
                 .exitCode
             == 0);
    std::ifstream timeline (tiny.folder() / "t.jsonl");
    json last;
    auto t = 0.0;
    for (std::string line; std::getline (timeline, line);)
    {
        last = json::parse (line);
        CHECK (last.at ("t").get<double>() >= t);
        t = last.at ("t").get<double>();
    }
    CHECK (last.at ("event") == "end");
    CHECK (t == Approx (60.0).margin (2.0));
    const auto captions = textOf (tiny.folder() / "c.srt");
    CHECK (captions.starts_with ("1\n00:00:"));
    CHECK (captions.find ("Here you are, and nothing") != std::string::npos);
}

TEST_CASE ("A plan says why, as words and as JSON", "[cli]")
{
    const TinyPack tiny;
    const auto words = tiny.cli ("plan tiny minute --minutes 1");
    CHECK (words.exitCode == 0);
    CHECK (words.out.find ("suits everyone") != std::string::npos);
    const auto plan = json::parse (tiny.cli ("plan tiny minute --minutes 1 --json").out);
    CHECK (plan.at ("length") == 60.0);
    CHECK (plan.at ("steps").size() == 7);
}

TEST_CASE ("A recording is tracked into the contract's columns", "[cli]")
{
    const TinyPack tiny;
    const auto tracked = tiny.cli ("breath '" SLACKWATER_SOURCE_DIR "/Assets/breath/person.flac' --csv out.csv --json");
    INFO (tracked.err);
    REQUIRE (tracked.exitCode == 0);
    CHECK (json::parse (tracked.out).is_object());
    const auto csv = textOf (tiny.folder() / "out.csv");
    CHECK (csv.starts_with ("time_s,rate_bpm,confidence,phase\n"));
    CHECK (std::count (csv.begin(), csv.end(), '\n') > 200);
}

TEST_CASE ("A pack is linted, built, installed, listed and played by its id", "[cli]")
{
    const TinyPack tiny;
    const auto linted = tiny.cli ("pack lint tiny");
    INFO (linted.out);
    CHECK (linted.exitCode == 0);

    REQUIRE (tiny.cli ("pack build tiny").exitCode == 0);
    REQUIRE (tiny.cli ("pack build tiny -o again.slackpack").exitCode == 0);
    CHECK (textOf (tiny.folder() / "tiny.slackpack") == textOf (tiny.folder() / "again.slackpack"));

    REQUIRE (tiny.cli ("pack install tiny.slackpack").exitCode == 0);
    fs::remove_all (tiny.pack());
    CHECK (tiny.cli ("pack list").out.find ("org.example.tiny") != std::string::npos);
    CHECK (json::parse (tiny.cli ("pack info org.example.tiny --json").out).at ("title") == "Tiny");
    CHECK (tiny.cli ("render org.example.tiny minute --minutes 1 -o a.flac").exitCode == 0);
}

TEST_CASE ("A profile is changed key by key, and a broken one is set aside", "[cli]")
{
    const TinyPack tiny;
    CHECK (tiny.cli ("profile set prefers.minutes 12").exitCode == 0);
    CHECK (tiny.cli ("profile set patterns.rumination 0.7").exitCode == 0);
    CHECK (tiny.cli ("profile set prefers.minutes none").exitCode == 2);
    CHECK (tiny.cli ("profile set breath.source belly").exitCode == 2);
    CHECK (tiny.cli ("profile set breath.source keys").exitCode == 0);
    const auto shown = json::parse (tiny.cli ("profile show --json").out);
    CHECK (shown.at ("prefers").at ("minutes") == 12);
    CHECK (shown.at ("patterns").at ("rumination") == 0.7);

    CHECK (tiny.cli ("profile show").out.find ("prefers.minutes                   12\n") != std::string::npos);

    REQUIRE (tiny.cli ("profile export mine.json").exitCode == 0);
    REQUIRE (tiny.cli ("profile reset").exitCode == 0);
    CHECK (json::parse (tiny.cli ("profile show --json").out).at ("prefers").at ("minutes") == 10);
    REQUIRE (tiny.cli ("profile import mine.json").exitCode == 0);
    CHECK (json::parse (tiny.cli ("profile show --json").out) == shown);
    fs::remove (tiny.folder() / "home/config/profile.aside-1.json");

    const auto file = tiny.folder() / "home/config/profile.json";
    std::ofstream (file) << "{ broken";
    const auto told = tiny.cli ("profile show");
    CHECK (told.exitCode == 0);
    CHECK (told.err.find ("set aside") != std::string::npos);
    CHECK (textOf (tiny.folder() / "home/config/profile.aside-1.json") == "{ broken");
    CHECK (json::parse (textOf (file)).at ("format") == "slackwater-profile/1");

    const std::string later = R"({ "format": "slackwater-profile/2", "soul": 1 })";
    std::ofstream (file) << later;
    CHECK (tiny.cli ("profile set prefers.minutes 3").exitCode != 0);
    CHECK (textOf (file) == later);
}

TEST_CASE ("Help can be learned from, and says how it ends", "[cli]")
{
    const TinyPack tiny;
    const auto help = tiny.cli ("--help");
    CHECK (help.exitCode == 0);
    for (const auto* command : { "plan", "render", "replay", "play", "breath", "pack", "profile", "devices" })
    {
        CHECK (help.out.find (command) != std::string::npos);
        CHECK (tiny.cli (std::string (command) + " --help").exitCode == 0);
    }
    CHECK (help.out.find ("refused by the guard") != std::string::npos);
}

TEST_CASE ("Eight commands that change a preference each at once lose none", "[cli]")
{
    const TinyPack tiny;
    const auto home = "SLACKWATER_HOME='" + (tiny.folder() / "home").string() + "' ";
    const auto all = slackwater::endtoend::run ("for i in 1 2 3 4 5 6 7 8; do " + home
                                                    + "slackwater-cli profile set patterns.p$i 0.$i & done; wait",
                                                tiny.folder());
    INFO (all.err);
    CHECK (all.err.find ("slackwater-cli") == std::string::npos); // JUCE itself says its version in a debug build
    CHECK (json::parse (tiny.cli ("profile show --json").out).at ("patterns").size() == 8);
}

TEST_CASE ("Eight commands at once lose nothing through a link either, and the link stays", "[cli][lost]")
{
    const TinyPack tiny;
    const auto config = tiny.folder() / "home/config";
    fs::create_directories (config);
    fs::create_symlink ("../../dot/p.json", config / "profile.json"); // neither the folder nor the file is there yet
    const auto home = "SLACKWATER_HOME='" + (tiny.folder() / "home").string() + "' ";
    REQUIRE (slackwater::endtoend::run ("for i in 1 2 3 4 5 6 7 8; do " + home
                                            + "slackwater-cli profile set patterns.p$i 0.$i & done; wait",
                                        tiny.folder())
                 .exitCode
             == 0);
    CHECK (fs::is_symlink (config / "profile.json"));
    CHECK (json::parse (textOf (tiny.folder() / "dot/p.json")).at ("patterns").size() == 8);
}

TEST_CASE ("Changes, imports and resets at once: every profile that was there is kept somewhere", "[cli][lost]")
{
    const TinyPack tiny;
    for (int i = 1; i <= 4; ++i)
    {
        REQUIRE (tiny.cli ("profile set prefers.minutes " + std::to_string (10 + i)).exitCode == 0);
        REQUIRE (tiny.cli ("profile export p" + std::to_string (i) + ".json").exitCode == 0);
    }
    REQUIRE (tiny.cli ("profile reset").exitCode == 0);
    fs::remove (tiny.folder() / "home/config/profile.aside-1.json");
    const auto home = "SLACKWATER_HOME='" + (tiny.folder() / "home").string() + "' ";
    const auto all = slackwater::endtoend::run (
        "for i in 1 2 3 4; do " + home + "slackwater-cli profile import p$i.json & done; wait", tiny.folder());
    INFO (all.err);
    std::set<double> minutes;
    for (const auto& entry : fs::directory_iterator (tiny.folder() / "home/config"))
        minutes.insert (json::parse (textOf (entry.path())).at ("prefers").at ("minutes").get<double>());
    CHECK (minutes == std::set<double> { 10.0, 11.0, 12.0, 13.0, 14.0 });
}
