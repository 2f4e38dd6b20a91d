// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/JsonValue.h"
#include "Model/Json/PackJson.h"
#include "Model/Json/PlainManifest.h"
#include "Support/Catch.h"

#include <sstream>
#include <string>

using namespace slackwater;

namespace
{

std::string manifestWith (const std::string& segments, const std::string& more = "")
{
    return "{ \"format\": \"slackwater-pack/1\", \"id\": \"a\", \"version\": \"1\", \"title\": \"A\", \"segments\": ["
           + segments + "], \"sessions\": [\"s.json\"]" + more + " }";
}

Result<json::Manifest> readManifest (const std::string& text, std::vector<Error>* findings = nullptr,
                                     SegmentSieve* sieve = nullptr)
{
    std::istringstream stream { text };
    return json::readManifest (stream, "pack.json", findings, sieve);
}

std::optional<json::Manifest> readPlain (const std::string& text)
{
    std::istringstream stream { text };
    EverySegment every;
    return json::readPlainManifest (stream, every);
}

std::string sessionWith (const std::string& steps, const std::string& more = "")
{
    return "{ \"id\": \"s\", \"title\": \"S\"" + more + ", \"sections\": [ { \"id\": \"one\", \"steps\": [" + steps
           + "] } ] }";
}

Error complaintAbout (const std::string& session)
{
    const auto read = json::readSession (session, "s.json");
    REQUIRE_FALSE (read);
    return read.error();
}

} // namespace

TEST_CASE ("A segment's role is its id unless it says otherwise, and it speaks the pack's language", "[model]")
{
    const auto read = readManifest (manifestWith (
        R"({ "id": "hello", "file": "a/hello.flac" }, { "id": "b", "role": "close", "file": "b.opus", "language": "de", "suits": { "posture": ["chair", "lying"] } })"));
    REQUIRE (read);
    CHECK (read->pack.segments[0].role == "hello");
    CHECK (read->pack.segments[0].language == "en");
    CHECK (read->pack.segments[0].suits.empty());
    CHECK (read->pack.segments[1].role == "close");
    CHECK (read->pack.segments[1].language == "de");
    CHECK (read->pack.segments[1].suits.at ("posture") == std::vector<std::string> { "chair", "lying" });
    CHECK (read->sessionFiles == std::vector<std::string> { "s.json" });
}

TEST_CASE ("A role without a word is no role", "[model]")
{
    const auto read = readManifest (manifestWith (R"({ "id": "hello", "role": "", "file": "a/hello.flac" })"));
    REQUIRE_FALSE (read);
    CHECK (read.error().where == "/segments/0/role");
}

TEST_CASE ("An unknown key is worth a word and stops nothing", "[model]")
{
    std::vector<Error> findings;
    CHECK (
        readManifest (manifestWith (R"({ "id": "x", "file": "x.wav", "colour": "red" })", ", \"mood\": 3"), &findings));
    REQUIRE (findings.size() == 2);
    CHECK (findings[0].where == "/mood");
    CHECK (findings[1].where == "/segments/0/colour");
}

TEST_CASE ("A path may not leave the pack, however it tries", "[model]")
{
    const auto path = GENERATE (as<std::string> {}, "../x.wav", "a/../../x.wav", "/etc/passwd", "a\\\\x.wav",
                                "c:/x.wav", "..", "a/..", "");
    const auto read = readManifest (manifestWith ("{ \"id\": \"x\", \"file\": \"" + path + "\" }"));
    INFO (path);
    REQUIRE_FALSE (read);
    CHECK (read.error().where == "/segments/0/file");
    CHECK (read.error().kind == ErrorKind::input);
}

TEST_CASE ("Two segments may not share an id, and a pack of a later format is refused", "[model]")
{
    const auto twice =
        readManifest (manifestWith (R"({ "id": "x", "file": "x.wav" }, { "id": "x", "file": "y.wav" })"));
    REQUIRE_FALSE (twice);
    CHECK (twice.error().where == "/segments/1/id");

    auto later = manifestWith (R"({ "id": "x", "file": "x.wav" })");
    later.replace (later.find ("pack/1"), 6, "pack/2");
    const auto refused = readManifest (later);
    REQUIRE_FALSE (refused);
    CHECK (refused.error().where == "/format");
    CHECK (refused.error().problem.find ("newer") != std::string::npos);
}

TEST_CASE ("A session complains at the very place that is wrong", "[model]")
{
    CHECK (complaintAbout (sessionWith (R"({ "rest": { "seconds": [5, 4, 9] } })")).where
           == "/sections/0/steps/0/rest/seconds");
    CHECK (complaintAbout (sessionWith (R"({ "rest": { "seconds": [1, 2] } })")).where
           == "/sections/0/steps/0/rest/seconds");
    CHECK (complaintAbout (sessionWith (R"({ "rest": { "seconds": [1, 2, 3], "breaths": [1, 2, 3] } })")).where
           == "/sections/0/steps/0/rest");
    CHECK (complaintAbout (sessionWith (R"({ "say": "a", "on": "sneeze" })")).where == "/sections/0/steps/0/on");
    CHECK (complaintAbout (sessionWith (R"({ "say": 7 })")).where == "/sections/0/steps/0/say");
    CHECK (complaintAbout (sessionWith (R"({ "dance": "a" })")).where == "/sections/0/steps/0");
    CHECK (complaintAbout (sessionWith (R"({ "repeat": { "times": [1, 2.5, 3], "steps": [] } })")).where
           == "/sections/0/steps/0/repeat/times");
    CHECK (complaintAbout (sessionWith ("", R"(, "pattern": { "inhale": 0.5, "exhale": 0.6 })")).where == "/pattern");
    CHECK (complaintAbout (sessionWith ("", R"(, "minutes": { "min": 9, "usual": 5, "max": 10 })")).where
           == "/minutes");
    CHECK (complaintAbout (sessionWith ("", R"(, "bed": { "processor": "tide", "role": "sea" })")).where == "/bed");
}

TEST_CASE ("Pacing below four a minute and holds over ten seconds are only for sessions that say so", "[model]")
{
    const std::string slow = R"({ "pace": { "to": 3.5, "over": 60 } })",
                      holds = R"({ "pace": { "to": 4, "over": 60 } })";
    const std::string held = R"(, "pattern": { "inhale": 0.15, "exhale": 0.15, "holdIn": 0.7 })";
    CHECK (complaintAbout (sessionWith (slow)).where == "/sections/0/steps/0/pace/to");
    CHECK (complaintAbout (sessionWith (holds, held)).where == "/pattern");
    CHECK (json::readSession (sessionWith (slow, R"(, "intense": true)"), "s.json"));
    CHECK (json::readSession (sessionWith (holds, held + R"(, "intense": true)"), "s.json"));
}

TEST_CASE ("Pace null ends pacing, a step without it does not", "[model]")
{
    const auto session = json::readSession (sessionWith (R"({ "pace": null }, { "pace": { "to": 6 } })"), "s.json");
    REQUIRE (session);
    CHECK_FALSE (std::get<PaceStep> (session->sections[0].steps[0].what).to);
    CHECK (std::get<PaceStep> (session->sections[0].steps[1].what).to == Bpm { 6.0 });
}

TEST_CASE ("Broken JSON names its line", "[model]")
{
    const auto comma = json::parse ("{\n  \"a\": 1,\n}", "x.json");
    REQUIRE_FALSE (comma);
    CHECK (comma.error().where == "3");
    CHECK (comma.error().remedy.find ("trailing comma") != std::string::npos);
    CHECK_FALSE (json::parse ("", "x.json"));
    CHECK_FALSE (json::parse ("{ \"a\": NaN }", "x.json"));
    CHECK_FALSE (json::parse ("{ \"a\": 1e999 }", "x.json"));
    CHECK_FALSE (json::parse ("\"\xff\xfe\"", "x.json"));
}

TEST_CASE ("Sixty-four levels of nesting are enough, a million are refused without falling over", "[model]")
{
    const auto nested = [] (std::size_t depth) { return std::string (depth, '[') + std::string (depth, ']'); };
    CHECK (json::parse (nested (60), "x.json"));
    for (const std::size_t depth : { std::size_t { 70 }, std::size_t { 1'000'000 } })
    {
        const auto deep = json::parse (nested (depth), "x.json");
        REQUIRE_FALSE (deep);
        CHECK (deep.error().problem.find ("nested") != std::string::npos);
    }
    CHECK_FALSE (json::parse (std::string (1'000'000, '['), "x.json"));
}

TEST_CASE ("A manifest without faults is read without a tree, and reads the same", "[model][pack]")
{
    const std::string segments = R"([
        { "id": "a", "file": "audio/a.flac" },
        { "role": "say \"this\"", "id": "b", "text": "Eine Übung, 日本語\n", "file": "b.wav", "voice": "anna", "synthetic": true, "language": "de",
          "suits": { "tone": ["warm", "plain"], "pattern": [] } },
        { "id": "c", "role": "ring", "file": "x/y/z.opus", "suits": {}, "synthetic": false } ])";
    const auto with = [&] (const std::string& before, const std::string& after)
    {
        return R"({ "format": "slackwater-pack/1", "id": "org.x", )" + before
               + R"("version": "1", "title": "T", "authors": ["one", "two"], "segments": )" + segments
               + R"(, "sessions": ["s.json"], "language": "fr" )" + after + " }";
    };
    const auto plain = readPlain (with ("", ""));
    REQUIRE (plain);
    std::vector<Error> findings;
    const auto byTree = readManifest (with ("", R"(, "unknown": 1)"), &findings); // has to be said: the tree is built
    REQUIRE (byTree);
    CHECK (findings.size() == 1);
    CHECK (plain->pack == byTree->pack);
    CHECK (plain->sessionFiles == byTree->sessionFiles);
    CHECK (plain->pack.segments[0].language == "fr");

    for (const auto* odd : { R"(, "unknown": 1)", R"(, "summary": 3)", R"(, "summary": null)", R"(, "id": "twice")",
                             R"(, "summary": {})", R"(, "licence": ["x"])", ", ", "} {" })
    {
        INFO (odd);
        CHECK_FALSE (readPlain (with ("", odd)));
    }
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>> { { "audio/a.flac", "../a.flac" },
                                                            { "\"id\": \"b\"", "\"id\": \"a\"" },
                                                            { "\"id\": \"c\", ", "" },
                                                            { "[\"warm\"", "[1" },
                                                            { "true", "1" },
                                                            { "\"pattern\": []", "\"pattern\": {}" },
                                                            { "s.json", "/s.json" } })
    {
        auto text = with ("", "");
        text.replace (text.find (from), from.size(), to);
        INFO (text);
        CHECK_FALSE (readPlain (text));
    }
}

TEST_CASE ("A sieve sees each segment once and in order, and the pack holds what it keeps, with a tree or without",
           "[model][pack]")
{
    struct Odd final : SegmentSieve
    {
        void offer (const Segment& segment) override
        {
            seen += segment.id;
            if (seen.size() % 2 == 1)
                kept.push_back (segment);
        }
        std::vector<Segment> take() override
        {
            seenInAll.push_back (std::exchange (seen, {}));
            return std::exchange (kept, {});
        }
        std::string seen;
        std::vector<std::string> seenInAll;
        std::vector<Segment> kept;
    };
    const std::string four =
        R"({ "id": "a", "file": "a.wav", "voice": "anna", "suits": { "tone": ["warm"] } }, { "id": "b", "file": "b.wav" }, { "id": "c", "file": "c.wav" }, { "id": "d", "file": "d.wav" })";
    Odd odd;
    const auto plain = readManifest (manifestWith (four), nullptr, &odd);
    REQUIRE (plain);
    CHECK (odd.seenInAll == std::vector<std::string> { "abcd" });
    REQUIRE (plain->pack.segments.size() == 2);
    CHECK (plain->pack.segments[0].id == "a");
    CHECK (plain->pack.segments[1].id == "c");
    CHECK (plain->pack.segments[1].voice.empty()); // nothing is left of the one before
    CHECK (plain->pack.segments[1].suits.empty());
    CHECK (plain->pack.segments[1].language == "en");

    const auto byTree = readManifest (manifestWith (four, ", \"mood\": 3"), nullptr, &odd);
    REQUIRE (byTree);
    CHECK (odd.seenInAll == std::vector<std::string> { "abcd", "abcd", "abcd" }); // given up at "mood", and read again
    CHECK (byTree->pack.segments == plain->pack.segments);
}
