// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <fstream>
#include <map>
#include <string>

using namespace slackwater::cli;
using slackwater::endtoend::textOf;
namespace fs = std::filesystem;

namespace
{

/** Everything that lies in the test's folder, the person's own things too; not what archives are unpacked to. */
std::map<std::string, std::string> everything (const TinyPack& tiny)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator (tiny.folder()))
        if (entry.is_regular_file() && entry.path().string().find ("/unpacked/") == std::string::npos)
            files[entry.path().string()] = textOf (entry.path());
    return files;
}

/** A pack, a person's things and a recording that no command may write over. */
struct Treasures : TinyPack
{
    Treasures()
    {
        REQUIRE (cli ("profile set prefers.minutes 12").exitCode == 0);
        REQUIRE (cli ("profile export someone.json").exitCode == 0);
        REQUIRE (cli ("pack build tiny").exitCode == 0);
        REQUIRE (cli ("render tiny minute --minutes 0.5 -o first.wav --trace first.jsonl").exitCode == 0);
        write ("LICENCE", "CC0");
        writeHum (folder() / "me.wav", 70.0);
        fs::create_symlink ("tiny/audio/close.flac", folder() / "unmade.flac"); // leads to what is not there
        fs::create_symlink ("tiny/audio/hello.flac", folder() / "link.flac");
        fs::create_symlink ("tiny", folder() / "other");
        fs::create_hard_link (pack() / "audio/hello.flac", folder() / "same.flac");
    }

    /** Ends with 2, in words, and changes nothing. */
    void refuses (const std::string& arguments, const std::string& words) const
    {
        const auto before = everything (*this);
        const auto outcome = cli (arguments);
        INFO (arguments);
        INFO (outcome.err);
        CHECK (outcome.exitCode == 2);
        CHECK (outcome.err.find (words) != std::string::npos);
        CHECK ((everything (*this) == before));
    }
};

} // namespace

TEST_CASE ("No output may be what a command reads, by whatever name", "[cli][lost]")
{
    const Treasures tiny;
    const auto* render = "render tiny minute --minutes 0.5 ";
    for (const auto* rest :
         { "-o tiny/audio/hello.flac", "-o tiny/audio/../audio/hello.flac", "-o link.flac", "-o same.flac",
           "-o other/audio/hello.flac", "-o x.wav --timeline tiny/pack.json",
           "-o x.wav --trace tiny/sessions/minute.json", "-o x.wav --captions x.vtt --picture tiny/LICENCE",
           "-o me.wav --breath me.wav", "-o ./me.wav --breath tiny/../me.wav",
           "-o x.wav --trace first.jsonl --breath first.jsonl",
           "-o x.wav --timeline someone.json --profile someone.json", "-o x.wav --timeline home/config/profile.json" })
        tiny.refuses (render + std::string (rest), "this is what is read from");

    for (const auto* command :
         { "render tiny.slackpack minute --minutes 0.5 -o x.wav --timeline tiny.slackpack",
           "replay first.jsonl -o x.wav --trace first.jsonl", "replay first.jsonl -o tiny/audio/bye.wav",
           "breath me.wav --csv me.wav", "breath me.wav --picture me.wav",
           "breath first.wav --reference me.wav --csv me.wav", "pack build tiny -o tiny/pack.json",
           "pack build tiny -o tiny/audio/bye.wav", "pack build tiny -o tiny/LICENCE", "pack build tiny.slackpack",
           "pack build other -o same.flac", "profile export home/config/profile.json",
           "play tiny minute --minutes 0.5 --breath none --timeline tiny/pack.json" })
        tiny.refuses (command, "this is what is read from");
}

TEST_CASE ("No output may be another, whether it is there yet or not", "[cli][lost]")
{
    const Treasures tiny;
    for (const auto* outputs : { "-o s.wav --timeline s.wav", "-o s.wav --timeline t --trace ./t",
                                 "-o s.wav --trace tiny/../s.wav", "-o s.wav --captions c.vtt --picture other/../c.vtt",
                                 "-o unmade.flac --trace tiny/audio/close.flac", "-o first.wav --timeline first.wav" })
        tiny.refuses (std::string ("render tiny minute --minutes 0.5 ") + outputs,
                      "two outputs would be this one file");
    tiny.refuses ("breath me.wav --csv rows --picture rows", "two outputs would be this one file");
}

TEST_CASE ("A profile is exported over a profile, and over nothing else", "[cli][lost]")
{
    const Treasures tiny;
    for (const auto* file : { "tiny/pack.json", "me.wav", "first.jsonl", "tiny/sessions/minute.json", "tiny/LICENCE" })
        tiny.refuses (std::string ("profile export ") + file, "not a profile");
    CHECK (tiny.cli ("profile set prefers.minutes 14").exitCode == 0);
    CHECK (tiny.cli ("profile export someone.json").exitCode == 0);
    CHECK (textOf (tiny.folder() / "someone.json") == textOf (tiny.folder() / "home/config/profile.json"));
}

TEST_CASE ("What no command reads may be made again, in the pack's folder too", "[cli][lost]")
{
    const Treasures tiny;
    for (int i = 0; i < 2; ++i)
    {
        CHECK (tiny.cli ("render tiny minute --minutes 0.5 -o tiny/again.wav --timeline tiny/again.jsonl").exitCode
               == 0);
        CHECK (tiny.cli ("pack build tiny -o tiny/tiny.slackpack").exitCode == 0);
        CHECK (tiny.cli ("breath me.wav --csv me.csv --picture /dev/null").exitCode == 0);
    }
    CHECK (tiny.cli ("render tiny minute --minutes 0.5 -o x.wav --timeline /dev/null --trace /dev/null").exitCode == 0);
}
