// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Check/Lint.h"
#include "Authoring/Check/RoleUse.h"
#include "Cli/TinyPack.h"
#include "EndToEnd/Process.h"
#include "Support/Catch.h"

#include <algorithm>
#include <fstream>

using namespace slackwater;
namespace fs = std::filesystem;

namespace
{

Pack packOf (const std::vector<Suits>& suits)
{
    Pack pack;
    for (const auto& wanted : suits)
    {
        Segment segment;
        segment.id = std::to_string (pack.segments.size());
        segment.role = "greet";
        segment.suits = wanted;
        pack.segments.push_back (segment);
    }
    return pack;
}

bool holds (const std::vector<Error>& findings, const std::string& where, const std::string& words)
{
    return std::any_of (findings.begin(), findings.end(), [&] (const Error& e)
    { return e.where == where && e.problem.find (words) != std::string::npos; });
}

} // namespace

TEST_CASE ("Words that nobody can read as fast as they pass are a finding", "[authoring]")
{
    const cli::TinyPack tiny; // "bye.wav" lasts about a second
    const auto findings = [&] (const std::string& words)
    {
        cli::writeHum (tiny.pack() / "audio/bye.wav", 2.0);
        tiny.change ("pack.json", "That is all.", words);
        return authoring::lint (tiny.pack())->findings;
    };
    const auto isTooFast = [&] (const std::string& words)
    { return holds (findings (words), "/segments/1/text", "too long for its 2.0 s"); };
    SECTION ("spoken slowly") { CHECK_FALSE (isTooFast ("Goodbye, and thank you.")); }
    SECTION ("as fast as people speak") { CHECK_FALSE (isTooFast (std::string (50, 'a'))); }
    SECTION ("two hundred words") { CHECK (isTooFast (std::string (1000, 'a'))); }
    SECTION ("letters that are as wide as two")
    {
        std::string wide;
        for (int i = 0; i < 35; ++i)
            wide += "\xe6\x84\x8f";
        CHECK (isTooFast (wide));
    }
}

TEST_CASE ("One segment for everyone leaves nobody out", "[authoring]")
{
    CHECK (authoring::unserved (packOf ({ { { "posture", { "chair" } } }, {} }), "greet", 10).empty());
}

TEST_CASE ("Somebody who is none of the values named counts too", "[authoring]")
{
    const auto left =
        authoring::unserved (packOf ({ { { "posture", { "chair" } } }, { { "posture", { "lying" } } } }), "greet", 10);
    REQUIRE (left.size() == 1);
    CHECK (left[0].at ("posture") == "");
    CHECK (authoring::wordsFor (left[0]) == "posture none of those named");
}

TEST_CASE ("People are told apart by all keys together", "[authoring]")
{
    // Chair and anyone's tone; warm in any posture. Who does not sit and does not like it warm has nothing.
    const auto left =
        authoring::unserved (packOf ({ { { "posture", { "chair" } } }, { { "tone", { "warm" } } } }), "greet", 10);
    REQUIRE (left.size() == 1);
    CHECK (left[0] == authoring::Somebody { { "posture", "" }, { "tone", "" } });
}

TEST_CASE ("The linter finds what a listener would stumble over, each at its place", "[authoring]")
{
    const endtoend::TemporaryFolder folder;
    std::ofstream (folder.path() / "pack.json")
        << R"({ "format": "slackwater-pack/1", "id": "a", "version": "1", "title": "A", "colour": "red",
      "segments": [ { "id": "greet", "file": "a.wav", "voice": "v", "synthetic": true, "text": "Hello.", "suits": { "tone": ["warm"] } },
                    { "id": "close", "file": "b.wav", "voice": "v" },
                    { "id": "never", "file": "c.wav", "voice": "w", "text": "Unheard." } ],
      "sessions": ["s.json"] })";
    std::ofstream (folder.path() / "s.json")
        << R"({ "id": "s", "title": "S", "minutes": { "min": 1, "usual": 2, "max": 30 },
      "sections": [ { "id": "x", "steps": [ { "say": "greet" }, { "rest": { "seconds": [10, 60, 120] } }, { "say": "close" }, { "ring": "bowl" }, { "ring": "gong" } ] } ] })";
    std::ofstream (folder.path() / "a.wav") << "no sound";

    const auto report = authoring::lint (folder.path());
    REQUIRE (report);
    const auto& found = report->findings;
    CHECK (holds (found, "/colour", "not a key"));
    CHECK (holds (found, "/licence", "licence"));
    CHECK (holds (found, "/authors", "author"));
    CHECK (holds (found, "/segments/0/file", "a.wav"));
    CHECK (holds (found, "/segments/1/file", "missing"));
    CHECK (holds (found, "/segments/1/text", "transcript"));
    CHECK (holds (found, "/segments/1/synthetic", "machine"));
    CHECK (holds (found, "/segments/2/role", "never heard"));
    CHECK (holds (found, "/sections/0/steps/0/say", "tone none of those named"));
    CHECK (holds (found, "/sections/0/steps/4/ring", "gong"));
    CHECK_FALSE (holds (found, "/sections/0/steps/3/ring", ""));
}

TEST_CASE ("A session that cannot be as long as it says is found", "[authoring]")
{
    const endtoend::TemporaryFolder folder;
    std::ofstream (folder.path() / "pack.json")
        << R"({ "format": "slackwater-pack/1", "id": "a", "version": "1", "title": "A", "licence": "CC0-1.0", "authors": ["x"],
      "segments": [ { "id": "greet", "file": "a.wav", "voice": "v", "text": "Hello." } ], "sessions": ["s.json"] })";
    std::ofstream (folder.path() / "s.json")
        << R"({ "id": "s", "title": "S", "minutes": { "min": 1, "usual": 2, "max": 30 },
      "sections": [ { "id": "x", "steps": [ { "say": "greet" }, { "rest": { "seconds": [10, 60, 120] } } ] } ] })";
    cli::writeHum (folder.path() / "a.wav", 3.0);
    const auto report = authoring::lint (folder.path());
    REQUIRE (report);
    CHECK (holds (report->findings, "/minutes/max", "cannot last 30 minutes"));
    CHECK_FALSE (holds (report->findings, "/minutes/min", "cannot last"));
}
