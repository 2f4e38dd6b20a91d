// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"
#include "Support/LyingFiles.h"
#include "Support/Recordings.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <fstream>

using slackwater::cli::TinyPack;
using namespace slackwater::tests;
using Catch::Contains;

// What strangers' files, and programs that made them, hold: lint and render are of one mind.

namespace
{

/** How long a segment lasts in the timeline of a rendered minute. */
double lengthPlayed (const TinyPack& tiny, const std::string& segment)
{
    const auto rendered = tiny.cli ("render tiny minute --minutes 1 -o out.flac --timeline t.jsonl");
    INFO (rendered.err);
    CHECK (rendered.exitCode == 0);
    std::ifstream timeline (tiny.folder() / "t.jsonl");
    for (std::string line; std::getline (timeline, line);)
        if (const auto event = nlohmann::json::parse (line); event["event"] == "say" && event["id"] == segment)
            return event["length"];
    return 0.0;
}

void checkIsPlayed (const TinyPack& tiny, double seconds)
{
    const auto linted = tiny.cli ("pack lint tiny");
    INFO (linted.out);
    CHECK (linted.exitCode == 0);
    CHECK (lengthPlayed (tiny, "bye") == Approx (seconds).margin (0.15));
}

/** That no byte of it is obeyed by a terminal. */
bool isHarmless (const std::string& text)
{
    return text.find ('\033') == text.npos && text.find ('\a') == text.npos && text.find ('\r') == text.npos
           && text.find ("\xc2\x9b") == text.npos && text.find ("\xe2\x80\xae") == text.npos;
}

} // namespace

TEST_CASE ("What is there is played, and lint agrees", "[cli]")
{
    const TinyPack tiny;
    const auto bye = tiny.pack() / "audio/bye.wav";
    SECTION ("a FLAC without a length, by any name")
    {
        save (bye, syllables (2.0, 0.3), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
        forgetLengthOfFlac (bye);
        checkIsPlayed (tiny, 2.0);
    }
    SECTION ("a WAV that was never closed")
    {
        save (bye, syllables (2.0, 0.3), SF_FORMAT_WAV | SF_FORMAT_PCM_16);
        claimInWav (bye, 48036, GENERATE (0u, 48000u));
        checkIsPlayed (tiny, 2.0);
    }
    SECTION ("a chained Ogg")
    {
        save (bye, syllables (2.0, 0.3), SF_FORMAT_OGG | GENERATE (int { SF_FORMAT_VORBIS }, int { SF_FORMAT_OPUS }));
        keepBytes (bye, bytesOf (bye) + bytesOf (bye));
        checkIsPlayed (tiny, 4.0);
    }
    SECTION ("GSM")
    {
        save (bye, syllables (2.0, 0.3, 8000), SF_FORMAT_WAV | SF_FORMAT_GSM610);
        checkIsPlayed (tiny, 2.0);
    }
    SECTION ("an Ogg that claims three million years")
    {
        save (bye, syllables (2.0, 0.3), SF_FORMAT_OGG | SF_FORMAT_VORBIS);
        claimInOgg (bye, std::uint64_t { 1 } << 62);
        checkIsPlayed (tiny, 2.0);
    }
}

TEST_CASE ("What can barely be heard is not called silent", "[cli]")
{
    const TinyPack tiny;
    const auto bye = tiny.pack() / "audio/bye.wav";
    const auto finding = [&] (const Recording& sound)
    {
        save (bye, sound, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        return tiny.cli ("pack lint tiny").out;
    };
    CHECK_THAT (finding ({ 48000, 1, std::vector<float> (48000, 0.0f) }), Contains ("bye.wav is silent"));
    CHECK_THAT (finding ({ 48000, 1, std::vector<float> (48000, 1.0e-40f) }),
                Contains ("so quiet") && ! Contains ("silent"));
    CHECK_THAT (finding ({ 48000, 1, { 0.5f } }), Contains ("too short to be heard") && ! Contains ("silent"));
}

TEST_CASE ("A bed's loop that leads past its file's end is a finding, and is not played", "[cli]")
{
    const TinyPack tiny;
    tiny.change ("sessions/minute.json", R"("processor": "tide")",
                 R"("role": "close", "loop": { "start": 0.2, "end": 36 })");
    const auto linted = tiny.cli ("pack lint tiny");
    CHECK (linted.exitCode == 1);
    CHECK_THAT (linted.out, Contains ("minute.json:/bed/loop/end: the loop ends at 36 s"));
    const auto rendered = tiny.cli ("render tiny minute --minutes 1 -o out.flac");
    CHECK (rendered.exitCode == 3);
    CHECK_THAT (rendered.err, Contains ("/bed/loop/end"));
}

TEST_CASE ("Recordings that hold too little are called so", "[cli]")
{
    const TinyPack tiny;
    save (tiny.folder() / "empty.wav", { 48000, 1, {} });
    save (tiny.folder() / "short.wav", syllables (2.0, 0.1));
    const auto empty = tiny.cli ("breath empty.wav");
    CHECK (empty.exitCode == 3);
    CHECK_THAT (empty.err, Contains ("no sound"));
    const auto brief = tiny.cli ("breath short.wav");
    CHECK (brief.exitCode == 0);
    CHECK_THAT (brief.out, Contains ("too short") && ! Contains ("no breath"));
}

TEST_CASE ("Nobody waits for a pipe or reads a device to its end", "[cli]")
{
    const TinyPack tiny;
    REQUIRE (::mkfifo ((tiny.folder() / "pipe").c_str(), 0600) == 0);
    fs::create_symlink ("/dev/zero", tiny.folder() / "endless");
    const auto* name = GENERATE ("pipe", "endless", "/dev/zero", "tiny/audio");
    for (const auto* command :
         { "breath ", "pack info ", "pack lint ", "pack install ", "profile import ", "replay -o o.wav " })
    {
        CAPTURE (command, name);
        const auto outcome = slackwater::endtoend::run (
            std::string ("SLACKWATER_HOME=home timeout 20 slackwater-cli ") + command + name, tiny.folder());
        CHECK (outcome.exitCode == 3);
        CHECK_THAT (outcome.err, Contains ("slackwater-cli: "));
    }
}

TEST_CASE ("A stranger's words do nothing to the terminal", "[cli]")
{
    const TinyPack tiny;
    tiny.change ("pack.json", "\"Tiny\"",
                 R"("\u001b[31mRED\u001b]0;pwn\u0007\u009b1m\u202eABC\nslackwater-cli: all is well")");
    tiny.change ("sessions/minute.json", "\"A minute\"", R"("A \u001b[2J minute\r")");
    tiny.change ("pack.json", "That is all.", R"(That\u001b[8m is all.)");
    tiny.change ("pack.json", R"("licence")", R"("\u001b[1mkey": 1, "licence")");
    for (const auto* command :
         { "pack lint tiny", "pack info tiny", "plan tiny minute", "pack install tiny", "pack list",
           "plan tiny 'no\033[1msuch'", "breath 'no\033[1msuch.wav'", "pack info '\033[1mx'", "'\033[1mdance'",
           "pack lint tiny --json", "plan tiny minute --json", "pack info tiny --json",
           "render tiny minute --minutes 1 -o out.flac", "pack build tiny -o t.slackpack" })
    {
        CAPTURE (command);
        const auto outcome = tiny.cli (command);
        CHECK (isHarmless (outcome.out));
        CHECK (isHarmless (outcome.err));
        CHECK (outcome.out.find ("\nslackwater-cli: all") == std::string::npos);
    }
    CHECK_THAT (tiny.cli ("pack info tiny").out, Contains ("\\u001b[31mRED"));
    const auto described = nlohmann::json::parse (tiny.cli ("pack info tiny --json").out);
    CHECK (described["title"]
           == "\033[31mRED\033]0;pwn\a\xc2\x9b"
              "1m\xe2\x80\xae"
              "ABC\nslackwater-cli: all is well");
}

TEST_CASE ("Bytes that are no UTF-8 are nobody's mistake but are named", "[cli]")
{
    const TinyPack tiny;
    save (tiny.folder() / "br\xe9.wav", syllables (2.0, 0.1));
    const auto rows = tiny.cli ("breath 'br\xe9"
                                ".wav' --json");
    CHECK (rows.exitCode == 0);
    CHECK (nlohmann::json::parse (rows.out)["rows"].size() == 8);
    const auto named = tiny.cli ("profile set name 'J\xe9r\xf4me'");
    CHECK (named.exitCode == 2);
    CHECK_THAT (named.err, Contains ("write them in UTF-8") && ! Contains ("mistake of ours"));
    for (const auto* command :
         { "pack info 'br\xe9'", "plan 'br\xe9' x", "plan tiny 'br\xe9'", "profile set 'br\xe9' 1",
           "profile export 'br\xe9"
           ".json'",
           "render tiny minute --minutes 1 -o 'br\xe9"
           ".flac' --trace '\xe9"
           ".jsonl'",
           "replay '\xe9"
           ".jsonl' -o o.wav",
           "profile import 'nobr\xe9"
           ".json'" })
    {
        CAPTURE (command);
        const auto outcome = tiny.cli (command);
        CHECK_THAT (outcome.err, ! Contains ("mistake of ours") && ! Contains ("\xe9"));
    }
}

TEST_CASE ("Manifests that say things twice, or in another encoding, are told so", "[cli]")
{
    const TinyPack tiny;
    SECTION ("a title twice")
    {
        tiny.change ("pack.json", "\"title\": \"Tiny\"", "\"title\": \"Big\", \"title\": \"Tiny\"");
        const auto linted = tiny.cli ("pack lint tiny");
        CHECK (linted.exitCode == 1);
        CHECK_THAT (linted.out, Contains ("tiny/pack.json:/title: "));
    }
    SECTION ("segments twice")
    {
        tiny.change ("pack.json", "\"sessions\": [", "\"segments\": [], \"sessions\": [");
        CHECK (tiny.cli ("pack lint tiny").exitCode == 3);
        CHECK (tiny.cli ("plan tiny minute").exitCode == 3);
    }
    SECTION ("steps twice")
    {
        tiny.change ("sessions/minute.json", "\"steps\": [", "\"steps\": [], \"steps\": [");
        CHECK (tiny.cli ("pack lint tiny").exitCode == 3);
    }
    SECTION ("Latin-1")
    {
        tiny.change ("sessions/minute.json", "A minute", "Une minute apr\xe8s");
        const auto linted = tiny.cli ("pack lint tiny");
        CHECK (linted.exitCode == 3);
        CHECK_THAT (linted.err, Contains ("minute.json:1: this is not UTF-8") && ! Contains ("\xe8"));
    }
    SECTION ("a thousand million rounds")
    {
        tiny.change (
            "sessions/minute.json", R"({ "say": "greet" })",
            R"({ "repeat": { "times": [1, 2, 1000], "steps": [ { "repeat": { "times": [1, 2, 1000], "steps": [ { "repeat": { "times": [1, 2, 1000], "steps": [ { "say": "greet" } ] } } ] } } ] } })");
        for (const auto* command : { "plan tiny minute", "pack lint tiny", "render tiny minute -o out.flac" })
            CHECK (tiny.cli (command).exitCode == 3);
    }
    SECTION ("more findings than anybody reads")
    {
        std::string segments;
        for (int i = 0; i < 200; ++i)
            segments +=
                R"({ "id": "gone)" + std::to_string (i) + R"(", "role": "greet", "file": "audio/gone.flac" }, )";
        tiny.change ("pack.json", "\"segments\": [", "\"segments\": [ " + segments);
        const auto linted = tiny.cli ("pack lint tiny");
        CHECK (linted.exitCode == 1);
        CHECK (linted.lines().size() < 80);
        CHECK_THAT (linted.out, Contains ("180 more of this kind"));
    }
}
