// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <fstream>
#include <string>
#include <vector>

using namespace slackwater::cli;
namespace fs = std::filesystem;

namespace
{

/** Ends with that code, says one line that begins as the contract asks and holds each of the words, and leaves nothing.
 */
void checkRefusal (const TinyPack& tiny, const std::string& arguments, int exitCode,
                   const std::vector<std::string>& words)
{
    const auto outcome = tiny.cli (arguments);
    INFO (arguments);
    INFO (outcome.err);
    CHECK (outcome.exitCode == exitCode);
    CHECK (outcome.out.empty());
    const auto line = outcome.err.find ("slackwater-cli: ");
    REQUIRE (line != std::string::npos);
    const auto said = outcome.err.substr (line, outcome.err.find ('\n', line) - line);
    CHECK (said.find ("; ") != std::string::npos);
    for (const auto& word : words)
    {
        INFO (word);
        CHECK (said.find (word) != std::string::npos);
    }
    CHECK (tiny.leftovers() == "");
}

constexpr const char* render =
    "render tiny minute --minutes 1 -o out.flac --timeline t.jsonl --trace r.jsonl --captions c.vtt --picture p.svg";

} // namespace

TEST_CASE ("The pack that the tests break is whole", "[cli]")
{
    const TinyPack tiny;
    const auto outcome = tiny.cli (render);
    INFO (outcome.err);
    CHECK (outcome.exitCode == 0);
    CHECK (tiny.leftovers() == "c.vtt out.flac p.svg r.jsonl t.jsonl ");
}

TEST_CASE ("JSON that is none: a trailing comma, a wrong type, no end of brackets", "[cli]")
{
    const TinyPack tiny;
    SECTION ("trailing comma")
    {
        tiny.change ("pack.json", "\"sessions/minute.json\"] }", "\"sessions/minute.json\"], }");
        checkRefusal (tiny, render, 3, { "tiny/pack.json:5: ", "trailing comma" });
    }
    SECTION ("wrong type")
    {
        tiny.change ("pack.json", "\"audio/hello.flac\"", "7");
        checkRefusal (tiny, render, 3, { "tiny/pack.json:/segments/0/file: ", "expected text" });
    }
    SECTION ("missing key")
    {
        tiny.change ("pack.json", "\"id\": \"bye\", ", "");
        checkRefusal (tiny, render, 3, { "tiny/pack.json:/segments/1: ", "\"id\" is missing" });
    }
    SECTION ("deep nesting")
    {
        tiny.write ("sessions/minute.json", std::string (500'000, '['));
        checkRefusal (tiny, render, 3, { "minute.json:1: ", "nested" });
    }
    SECTION ("empty")
    {
        tiny.write ("pack.json", "");
        checkRefusal (tiny, render, 3, { "tiny/pack.json:1: " });
    }
    SECTION ("a later format")
    {
        tiny.change ("pack.json", "pack/1", "pack/9");
        checkRefusal (tiny, render, 3, { "tiny/pack.json:/format: ", "newer" });
    }
}

TEST_CASE ("Sessions that ask for what cannot be", "[cli]")
{
    const TinyPack tiny;
    SECTION ("a path that climbs out")
    {
        tiny.change ("pack.json", "audio/hello.flac", "../hello.flac");
        checkRefusal (tiny, render, 3, { "/segments/0/file: ", "leads out of the pack" });
    }
    SECTION ("an unknown role")
    {
        tiny.change ("sessions/minute.json", "\"say\": \"greet\"", "\"say\": \"sing\"");
        checkRefusal (tiny, render, 3, { "minute.json:/sections/0/steps/2/say: ", "sing" });
    }
    SECTION ("a role that nobody suits")
    {
        tiny.change ("pack.json", "\"role\": \"greet\",",
                     "\"role\": \"greet\", \"suits\": { \"posture\": [\"hanging\"] },");
        checkRefusal (tiny, render, 3, { "minute.json:/sections/0/steps/2/say: ", "suits" });
    }
    SECTION ("a rest with min over max")
    {
        tiny.change ("sessions/minute.json", "[1, 4, 20]", "[20, 4, 1]");
        checkRefusal (tiny, render, 3, { "minute.json:/sections/0/steps/1/rest/seconds: ", "not in order" });
    }
    SECTION ("an unknown session") { checkRefusal (tiny, "plan tiny hour", 3, { "hour", "minute" }); }
}

TEST_CASE ("Lengths that are none", "[cli]")
{
    const TinyPack tiny;
    const auto minutes = GENERATE (as<std::string> {}, "0", "-1", "1e9", "nan", "inf", "soon", "0.1");
    checkRefusal (tiny, "render tiny minute -o out.flac --timeline t.jsonl --minutes " + minutes, 2,
                  { "slackwater-cli: " });
}

TEST_CASE ("Sound files that are missing, or lie", "[cli]")
{
    const TinyPack tiny;
    const auto hello = tiny.pack() / "audio/hello.flac", bye = tiny.pack() / "audio/bye.wav";
    SECTION ("missing")
    {
        fs::remove (hello);
        checkRefusal (tiny, render, 3, { "tiny/pack.json:/segments/0/file: ", "hello.flac is missing" });
    }
    SECTION ("a truncated FLAC")
    {
        fs::resize_file (hello, fs::file_size (hello) / 2);
        checkRefusal (tiny, render, 3, { "hello.flac" });
    }
    SECTION ("a FLAC with nothing behind its head")
    {
        fs::resize_file (hello, 60);
        checkRefusal (tiny, render, 3, { "hello.flac" });
    }
    SECTION ("no sound file at all")
    {
        std::ofstream (hello) << "not a sound";
        checkRefusal (tiny, render, 3, { "hello.flac" });
    }
    SECTION ("nothing in it")
    {
        writeHum (bye, 0.0);
        checkRefusal (tiny, render, 3, { "bye.wav" });
    }
    SECTION ("a WAV that claims more than it has")
    {
        std::fstream wav (bye, std::ios::in | std::ios::out | std::ios::binary);
        wav.seekp (40);                    // the length of its data chunk
        wav.write ("\x00\x53\x07\x00", 4); // ten seconds, where there is one
        wav.close();
        checkRefusal (tiny, render, 3, { "bye.wav" });
    }
}

TEST_CASE ("Samples that are no numbers become silence, the person is told, and lint finds them", "[cli]")
{
    const TinyPack tiny;
    writeHum (tiny.pack() / "audio/bye.wav", 1.2, true);
    const auto rendered = tiny.cli (render);
    INFO (rendered.err);
    CHECK (rendered.exitCode == 0);
    CHECK (rendered.err.find ("bye.wav") != std::string::npos);
    const auto linted = tiny.cli ("pack lint tiny");
    CHECK (linted.exitCode == 1);
    CHECK (linted.out.find ("/segments/1/file: audio/bye.wav") != std::string::npos);
}

TEST_CASE ("Places that cannot be written to", "[cli]")
{
    const TinyPack tiny;
    SECTION ("no such folder")
    {
        checkRefusal (tiny, "render tiny minute --minutes 1 -o nowhere/out.flac", 3, { "nowhere/out.flac: " });
    }
    SECTION ("a folder")
    {
        checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --timeline tiny", 3, { "tiny: " });
    }
    SECTION ("a full disk under the timeline")
    {
        checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --timeline /dev/full", 3,
                      { "/dev/full: ", "No space left" });
    }
    SECTION ("a full disk under the captions")
    {
        checkRefusal (tiny,
                      "render tiny minute --minutes 1 -o out.flac --captions c.vtt --picture /dev/full --trace r.jsonl",
                      3, { "/dev/full: " });
    }
    SECTION ("an ending without a format")
    {
        checkRefusal (tiny, "render tiny minute --minutes 1 -o out.mp7", 2, { "out.mp7: " });
    }
    SECTION ("a disk that fills up under the sound")
    {
        const auto outcome = slackwater::endtoend::run (
            "trap '' XFSZ; ulimit -f 600; SLACKWATER_HOME=home slackwater-cli render tiny minute --minutes 1 -o out.wav",
            tiny.folder());
        CHECK (outcome.exitCode == 3);
        CHECK (outcome.err.find ("out.wav: ") != std::string::npos);
        CHECK (tiny.leftovers() == "");
    }
}

TEST_CASE ("Stopped by hand, a render leaves all or nothing", "[cli]")
{
    const TinyPack tiny;
    const auto after = GENERATE (0.05, 0.15, 0.4);
    const auto outcome = slackwater::endtoend::run (
        "SLACKWATER_HOME=home timeout --signal=INT " + std::to_string (after)
            + " slackwater-cli render '" SLACKWATER_SOURCE_DIR "/Sessions/first-light' anchor"
              " --minutes 30 -o out.wav --timeline t.jsonl --trace r.jsonl",
        tiny.folder());
    INFO (outcome.err);
    const auto left = tiny.leftovers();
    CHECK ((left == "" || left == "out.wav r.jsonl t.jsonl "));
}

TEST_CASE ("Breath that cannot be had", "[cli]")
{
    const TinyPack tiny;
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath mic", 2, { "microphone" });
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath keys", 2, { "keys", "play" });
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath osc:0", 2, { "OSC", "play" });
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath osc:99999", 2, { "port" });
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath nothing.wav", 3, { "nothing.wav" });
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath nothing.jsonl", 3, { "nothing.jsonl" });
    checkRefusal (tiny, "render tiny minute --minutes 1 -o out.flac --breath sim:fast", 2, { "slackwater-cli: " });
    checkRefusal (tiny, "breath nothing.wav", 3, { "nothing.wav" });
    checkRefusal (tiny, "dance", 2, { "--help" });
}

TEST_CASE ("An archive that wants out of its folder is refused, and nothing of it stays", "[cli]")
{
    const TinyPack tiny;
    std::ofstream (tiny.folder() / "broken.slackpack") << "PK\x03\x04 and then nothing";
    const auto outcome = tiny.cli ("pack install broken.slackpack");
    CHECK (outcome.exitCode == 3);
    CHECK (outcome.err.find ("broken.slackpack: ") != std::string::npos);
    const auto unpacked = tiny.folder() / "home/data/unpacked";
    CHECK ((! fs::exists (unpacked) || fs::is_empty (unpacked)));
}

TEST_CASE ("Words that are nearly right are answered with the right one", "[cli]")
{
    const TinyPack tiny;
    for (const auto& [arguments, near] :
         { std::pair { "plann tiny minute", "\"plan\"" }, std::pair { "pakc lint tiny", "\"pack\"" },
           std::pair { "pack lnit tiny", "\"lint\"" }, std::pair { "plan tiny minute --minutse 1", "\"--minutes\"" },
           std::pair { "plan tiny minut", "\"minute\"" },
           std::pair { "profile set prefers.minutse 5", "\"prefers.minutes\"" } })
    {
        const auto outcome = tiny.cli (arguments);
        INFO (arguments << "\n" << outcome.err);
        CHECK ((outcome.exitCode == 2 || outcome.exitCode == 3));
        CHECK (outcome.err.find ("did you mean " + std::string (near)) != std::string::npos);
    }
    const auto unlike = tiny.cli ("thunderstorm");
    CHECK (unlike.exitCode == 2);
    CHECK (unlike.err.find ("\"thunderstorm\"") != std::string::npos);
    CHECK (unlike.err.find ("render") != std::string::npos);
}
