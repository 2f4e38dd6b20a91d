// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <fstream>
#include <string>
#include <utility>

using slackwater::cli::TinyPack;
using slackwater::cli::writeHum;
using slackwater::endtoend::textOf;
using Catch::Contains;
namespace fs = std::filesystem;

// What is nearly right is understood, or answered with what is; what goes wrong is told with what helps against it.

namespace
{

const std::string render = "render tiny minute --minutes 0.5 ";

} // namespace

TEST_CASE ("A pack that is nearly named is named, and those there are", "[cli][words]")
{
    const TinyPack tiny;
    REQUIRE (tiny.cli ("pack install tiny").exitCode == 0);
    REQUIRE (tiny.cli ("pack build tiny -o given.slackpack").exitCode == 0);
    for (const auto& [named, near] :
         { std::pair { "first-lihgt", "first-light" }, std::pair { "first", "first-light" },
           std::pair { "tny", "tiny" }, std::pair { "givn.slackpack", "given.slackpack" },
           std::pair { "org.example.tinny", "org.example.tiny" }, std::pair { "./tini", "./tiny" } })
        for (const auto* command : { "plan NAME minute", "pack lint NAME", "pack info NAME", "pack install NAME" })
        {
            auto line = std::string (command);
            line.replace (line.find ("NAME"), 4, named);
            const auto refused = tiny.cli (line);
            INFO (line);
            CHECK (refused.exitCode == 3);
            CHECK_THAT (refused.err, Contains (std::string ("did you mean \"") + near + "\"?"));
            CHECK_THAT (refused.err, Contains ("first-light"));
        }
    CHECK_THAT (tiny.cli ("plan thunder minute").err, Contains ("use one of: first-light"));
}

TEST_CASE ("Who names pack.json means its folder, whatever is done with it", "[cli][words]")
{
    const TinyPack tiny;
    for (const auto* arguments :
         { "pack lint tiny/pack.json", "pack info tiny/pack.json", "pack build tiny/pack.json",
           "pack install tiny/pack.json", "plan tiny/pack.json minute", "pack lint ./tiny/../tiny/pack.json",
           "render tiny/pack.json minute --minutes 0.5 -o x.flac" })
    {
        const auto outcome = tiny.cli (arguments);
        INFO (arguments << "\n" << outcome.err);
        CHECK (outcome.exitCode == 0);
    }
    CHECK (fs::exists (tiny.folder() / "tiny.slackpack"));
    CHECK (slackwater::endtoend::run ("SLACKWATER_HOME=home slackwater-cli pack lint pack.json", tiny.pack()).exitCode
           == 0);
    tiny.write ("LICENCE", "CC0");
    const auto other = tiny.cli ("pack lint tiny/LICENCE");
    CHECK (other.exitCode == 3);
    CHECK_THAT (other.err, Contains ("this is not a pack, or it is damaged ("));
}

TEST_CASE ("Who is asked, and says no, is told so and not the same again", "[cli][words]")
{
    const TinyPack tiny;
    REQUIRE (tiny.cli ("pack install tiny").exitCode == 0);
    tiny.change ("pack.json", "1.0.0", "0.9.0");
    const auto asked = slackwater::endtoend::run (
        "echo n | SLACKWATER_HOME=home script -qec 'slackwater-cli pack install tiny' /dev/null", tiny.folder());
    INFO (asked.out);
    CHECK (asked.exitCode == 5);
    const auto told = asked.out.find ("is installed, and this is 0.9.0");
    CHECK (told != std::string::npos);
    CHECK (asked.out.find ("is installed, and this is 0.9.0", told + 1) == std::string::npos);
    CHECK_THAT (asked.out, Contains ("it was not installed"));
}

TEST_CASE ("What came with the program can be installed by its name", "[cli][words]")
{
    const TinyPack tiny;
    const auto outcome = tiny.cli ("pack install first-light");
    INFO (outcome.err);
    CHECK (outcome.exitCode == 0);
}

TEST_CASE ("Numbers and lengths are understood as people write them, or what is wrong with them is said",
           "[cli][words]")
{
    const TinyPack tiny;
    for (const auto* length : { "0,6", "0.6min", "'0,6 min'", "36s", "0:36" })
    {
        const auto planned = tiny.cli (std::string ("plan tiny minute --minutes ") + length);
        INFO (length << "\n" << planned.err);
        CHECK_THAT (planned.out, Contains ("0.6 minutes"));
    }
    CHECK (tiny.cli (render + "--rate 44100,0 -o x.wav").exitCode == 0);
    for (const auto& [option, words] :
         { std::pair { "--minutes soon", "\"soon\" is not a length; write minutes" },
           std::pair { "--minutes ''", "--minutes: the number is missing" },
           std::pair { "--minutes 1,000", "may mean two numbers" },
           std::pair { "--seed 1,5", "\"1,5\" is not a whole number" },
           std::pair { "--rate 48kHz", "\"48kHz\" has \"kHz\" behind the number" },
           std::pair { "--rate 5", "5 is out of range; use a number from 8000 to 192000" } })
    {
        const auto refused = tiny.cli ("render tiny minute -o y.wav " + std::string (option));
        INFO (option << "\n" << refused.err);
        CHECK (refused.exitCode == 2);
        CHECK_THAT (refused.err, Contains (words));
        CHECK_FALSE (fs::exists (tiny.folder() / "y.wav"));
    }
    CHECK_THAT (tiny.cli ("calibrate --file x.wav --seconds half").err, Contains ("\"half\" is not a number"));
}

TEST_CASE ("A source of breath that is nearly named is named", "[cli][words]")
{
    const TinyPack tiny;
    CHECK_THAT (tiny.cli (render + "-o x.wav --breath mik").err, Contains ("did you mean \"mic\"?"));
    CHECK_THAT (tiny.cli (render + "-o x.wav --breath sim").err, Contains ("write sim:14"));
    CHECK_THAT (tiny.cli (render + "-o x.wav --breath .").err, Contains ("this is not a file"));
    CHECK (tiny.cli (render + "-o x.wav --breath SIM:12").exitCode == 0);
}

TEST_CASE ("A voice or a bed that nothing has is named in the plan, with the nearest", "[cli][words]")
{
    const TinyPack tiny;
    REQUIRE (tiny.cli ("profile set prefers.bed tyde").exitCode == 0);
    REQUIRE (tiny.cli ("profile set prefers.voice Goerge").exitCode == 0);
    const auto planned = tiny.cli ("plan first-light anchor");
    CHECK_THAT (planned.out, Contains ("did you mean \"tide\"?"));
    CHECK_THAT (planned.out, Contains ("did you mean \"george\"?"));
}

TEST_CASE ("A trace whose pack has moved says how to name it", "[cli][words]")
{
    const TinyPack tiny;
    REQUIRE (tiny.cli (render + "-o a.wav --trace a.jsonl").exitCode == 0);
    fs::rename (tiny.pack(), tiny.folder() / "elsewhere");
    const auto refused = tiny.cli ("replay a.jsonl -o b.wav");
    CHECK (refused.exitCode == 3);
    CHECK_THAT (refused.err, Contains ("--pack"));
    CHECK (tiny.cli ("replay a.jsonl -o b.wav --pack elsewhere").exitCode == 0);
}

TEST_CASE ("What cannot be written is told with what helps: room only where there is none", "[cli][words]")
{
    const TinyPack tiny;
    for (const auto* outputs : { "-o nodir/x.wav", "-o x.wav --timeline nodir/t.jsonl", "-o x.wav --trace no/r.jsonl",
                                 "-o x.wav --captions nodir/c.vtt", "-o x.wav --picture nodir/p.svg" })
    {
        const auto refused = tiny.cli (render + outputs);
        INFO (refused.err);
        CHECK (refused.exitCode == 3);
        CHECK_THAT (refused.err, Contains ("make the folder first"));
        CHECK_THAT (refused.err, ! Contains ("free some space"));
    }
    CHECK_THAT (tiny.cli (render + "-o x.wav --timeline /dev/full").err, Contains ("free some space"));
    for (const auto* below : { "-o x.wav --timeline tiny/pack.json/t", "-o x.wav --captions tiny/pack.json/a/c.vtt" })
        CHECK_THAT (tiny.cli (render + below).err, Contains ("is a file, not a folder"));
    for (const auto* command :
         { "pack build tiny -o nodir/x.slackpack", "profile export nodir/me.json",
           "breath tiny/audio/hello.flac --csv nodir/b.csv", "breath tiny/audio/hello.flac --picture nodir/b.svg" })
        CHECK_THAT (tiny.cli (command).err, Contains ("make the folder first"));
    CHECK_FALSE (fs::exists (tiny.folder() / "nodir")); // a mistyped name makes none
    CHECK_FALSE (fs::exists (tiny.folder() / "x.wav")); // nor is anything rendered before it is told
    const auto longName = std::string (247, 'n');
    CHECK (tiny.cli (render + "-o " + longName + ".wav --timeline " + longName + ".tl").exitCode == 0);
    CHECK (fs::exists (tiny.folder() / (longName + ".wav")));
    CHECK_THAT (tiny.cli (render + "-o " + longName + "toolong.wav").err, Contains ("choose a shorter one"));
}

TEST_CASE ("A library's own words never stand alone", "[cli][words]")
{
    const TinyPack tiny;
    std::ofstream (tiny.folder() / "words.wav") << "not a sound";
    const auto refused = tiny.cli ("breath words.wav");
    CHECK_THAT (refused.err, Contains ("words.wav: not a sound file that can be read ("));
    CHECK_THAT (refused.err, Contains ("; export it again"));
}

TEST_CASE ("A damaged profile speaks to somebody who came to sit", "[cli][words]")
{
    const TinyPack tiny;
    REQUIRE (tiny.cli ("profile set prefers.minutes 1").exitCode == 0);
    std::ofstream (tiny.folder() / "home/config/profile.json") << "{ broken";
    const auto planned = tiny.cli ("plan tiny minute");
    CHECK (planned.exitCode == 0); // goes on
    CHECK_THAT (planned.err, Contains ("the usual ones hold for now; nothing is lost"));
    CHECK_THAT (planned.err, Contains ("profile.aside-1.json"));
    CHECK (planned.err.find ("usual ones") < planned.err.find ("JSON")); // what matters first
}

TEST_CASE ("An output that is a link is written through it", "[cli][lost]")
{
    const TinyPack tiny;
    fs::create_directory (tiny.folder() / "kept");
    for (const auto* name : { "x.wav", "t.jsonl", "r.jsonl", "c.vtt", "p.svg", "x.slackpack", "there.wav" })
        fs::create_symlink (std::string ("kept/") + name, tiny.folder() / name);
    writeHum (tiny.folder() / "kept/there.wav", 1.0);
    REQUIRE (tiny.cli (render + "-o x.wav --timeline t.jsonl --trace r.jsonl --captions c.vtt --picture p.svg").exitCode
             == 0);
    REQUIRE (tiny.cli ("pack build tiny -o x.slackpack").exitCode == 0);
    REQUIRE (tiny.cli (render + "-o there.wav").exitCode == 0);
    for (const auto* name : { "x.wav", "t.jsonl", "r.jsonl", "c.vtt", "p.svg", "x.slackpack", "there.wav" })
    {
        INFO (name);
        CHECK (fs::is_symlink (tiny.folder() / name));
        CHECK (fs::is_regular_file (tiny.folder() / "kept" / name));
    }
    CHECK (fs::file_size (tiny.folder() / "kept/there.wav") == fs::file_size (tiny.folder() / "kept/x.wav"));

    fs::create_symlink ("/dev/null", tiny.folder() / "null.wav");
    CHECK_THAT (tiny.cli (render + "-o null.wav").err, Contains ("this is not a file"));
    CHECK (fs::is_character_file ("/dev/null"));
}
