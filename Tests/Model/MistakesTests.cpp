// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/JsonValue.h"
#include "Model/Json/PackJson.h"
#include "Model/Json/ProfileKeys.h"
#include "Support/Catch.h"
#include "Words/Json.h"

#include <sstream>

using namespace slackwater;
using Catch::Contains;

namespace
{

Error mistakeIn (const std::string& text)
{
    CAPTURE (text);
    const auto read = json::parse (text, "x.json");
    REQUIRE_FALSE (read);
    return read.error();
}

std::string asUtf16 (const std::string& text, bool isLittle)
{
    std::string wide = isLittle ? "\xff\xfe" : "\xfe\xff";
    for (const char c : text)
        wide += isLittle ? std::string { c, '\0' } : std::string { '\0', c };
    return wide;
}

/** Repeats in repeats, so many deep. */
std::string sessionOfRepeats (int deep, const std::string& times, const std::string& inside = R"({ "say": "a" })")
{
    auto steps = inside;
    for (int i = 0; i < deep; ++i)
        steps = R"({ "repeat": { "times": )" + times + R"(, "steps": [ )" + steps + " ] } }";
    return R"({ "id": "s", "title": "S", "sections": [ { "id": "x", "steps": [ )" + steps + " ] } ] }";
}

} // namespace

TEST_CASE ("A file in another encoding is called by its name", "[model]")
{
    const std::string plain = "{ \"a\": 1 }";
    CHECK (mistakeIn (asUtf16 (plain, true)).is (words::json::isUtf16));
    CHECK (mistakeIn (asUtf16 (plain, false)).is (words::json::isUtf16));
    CHECK (mistakeIn (asUtf16 (plain, true).substr (2)).is (words::json::isUtf16)); // no byte order mark

    const auto latin = mistakeIn ("{\n  \"a\": 1,\n  \"b\": \"ferm\xe9\"\n}");
    CHECK (latin.is (words::json::isNotUtf8));
    CHECK (latin.where == "3");
    CHECK_THAT (latin.message(), Contains ("UTF-8") && ! Contains ("\xe9"));
    CHECK (json::parse ("\xef\xbb\xbf" + plain, "x.json"));
}

TEST_CASE ("What word processors and habits of writing put into JSON is named", "[model]")
{
    const auto isNamed = [] (const std::string& text, const auto& complaint, const std::string& line)
    {
        const auto error = mistakeIn (text);
        INFO (error.message());
        CHECK (error.is (complaint));
        CHECK (error.where == line);
        return error.message();
    };
    isNamed ("{\n  “a”: 1 }", words::json::roundQuotes, "2");
    isNamed ("{\n  \"a”: 1 }", words::json::roundQuotes, "2");
    isNamed ("{ \"a\": \n „b“ }", words::json::roundQuotes, "2");
    isNamed ("{ \"a\": ‘b’ }", words::json::roundQuotes, "1");
    isNamed ("{ \"a\": «b» }", words::json::roundQuotes, "1");
    CHECK_THAT (isNamed ("{\n \"a\": 0,6 }", words::json::commaInNumber, "2"), Contains ("write 0.6, with a point"));
    CHECK_THAT (isNamed ("{ \"a\": 12,34, \"b\": 1 }", words::json::commaInNumber, "1"), Contains ("12.34"));
    isNamed ("{ \"a\": \"one\ntwo\" }", words::json::lineEndsInText, "1");
    isNamed ("{ \"a\": \"one\r\ntwo\" }", words::json::lineEndsInText, "1");
    isNamed ("{ \"a\": \"one\ttwo\" }", words::json::tabInText, "1");
    CHECK_THAT (isNamed ("{ \"a\": \"one\033two\" }", words::json::controlInText, "1"), Contains ("\\u001b"));
    isNamed ("{ 'a': 1 }", words::json::singleQuotes, "1");
    isNamed ("{ \"a\": 1, // one\n \"b\": 2 }", words::json::comment, "1");
    isNamed ("{ \"a\": 1,\n}", words::json::trailingComma, "2");
    isNamed ("[ 1, 2, ]", words::json::trailingComma, "1");
    isNamed ("{ \"a\": True }", words::json::otherLiteral, "1");
    isNamed ("{ \"a\": NaN }", words::json::otherLiteral, "1");
    isNamed ("{ \"a\": 1\n \"b\": 2 }", words::json::missingComma, "2");
    isNamed ("{ \"a\": \"x\"\n \"b\": 2 }", words::json::missingComma, "2");
    isNamed ("{ \"a\": [ 1, 2", words::json::endsEarly, "1");
    isNamed ("", words::json::endsEarly, "1");
    CHECK (json::parse (R"({ "a": "she said “yes”, 0,6 — and ‘no’" })", "x.json"));
}

TEST_CASE ("A key that stands twice is found, and an error where it loses what would be played", "[model]")
{
    std::vector<Error> findings;
    CHECK (json::parse (R"({ "title": "A", "title": "B", "x": [ {}, { "a~/b": { "c": 1, "c": 2, "c": 3 } } ] })",
                        "x.json", &findings));
    REQUIRE (findings.size() == 2);
    CHECK (findings[0].where == "/title");
    CHECK (findings[1].where == "/x/1/a~0~1b/c");
    CHECK (json::parse (R"([ { "a": 1 }, { "a": 1 }, [ { "a": { "a": 1 } } ] ])", "x.json", &findings));
    CHECK (findings.size() == 2);

    for (const auto* key : { "segments", "sessions", "sections", "steps" })
    {
        const auto name = "\"" + std::string (key) + "\"";
        CHECK (mistakeIn ("[ 1, { " + name + ": [], " + name + ": [ 1 ] } ]").where == "/1/" + std::string (key));
    }
}

TEST_CASE ("A manifest with keys twice is read with a finding, or not at all", "[model]")
{
    const auto read = [] (const std::string& more, std::vector<Error>* findings)
    {
        std::istringstream text {
            R"({ "format": "slackwater-pack/1", "id": "a", "version": "1", "title": "A", "segments": [ { "id": "x", "file": "x.wav", "role": "r", "role": "q" } ], "sessions": [])"
            + more + " }"
        };
        return json::readManifest (text, "pack.json", findings);
    };
    std::vector<Error> findings;
    CHECK (read (R"(, "title": "B")", &findings)->pack.title == "B");
    REQUIRE (findings.size() == 2);
    CHECK (findings[0].where == "/segments/0/role");
    CHECK (findings[1].where == "/title");
    CHECK_FALSE (read (R"(, "segments": [ { "id": "y", "file": "y.wav" } ])", nullptr));
}

TEST_CASE ("A manifest broken all over says so once", "[model]")
{
    std::string segments = "{}";
    for (int i = 0; i < 500; ++i)
        segments += ", {}";
    std::istringstream text {
        R"({ "format": "slackwater-pack/1", "id": "a", "version": "1", "title": "A", "sessions": [], "segments": [ )"
        + segments + " ] }"
    };
    const auto read = json::readManifest (text, "pack.json");
    REQUIRE_FALSE (read);
    CHECK (read.error().where == "/segments/0");
    CHECK_THAT (read.error().message(), Contains ("\"id\" is missing") && Contains ("501"));
}

TEST_CASE ("Repeats in repeats are limited by what they come to", "[model]")
{
    CHECK (json::readSession (sessionOfRepeats (1, "[1, 500, 1000]"), "s.json"));
    CHECK (json::readSession (sessionOfRepeats (2, "[1, 10, 200]"), "s.json"));
    const auto isRefused = [] (const std::string& session)
    {
        const auto read = json::readSession (session, "s.json");
        REQUIRE_FALSE (read);
        CHECK (read.error().is (words::json::tooManyRounds));
        CHECK (read.error().where == "/sections/0/steps");
    };
    isRefused (sessionOfRepeats (3, "[1, 2, 1000]")); // a thousand million rounds
    isRefused (sessionOfRepeats (9, "[1, 2, 10]"));
    isRefused (sessionOfRepeats (10, "[1000, 1000, 1000]")); // more than any integer
    isRefused (sessionOfRepeats (3, "[1, 2, 1000]", ""));    // nothing in them, a thousand million times
    std::string many = R"({ "say": "a" })";
    for (int i = 0; i < 200; ++i)
        many += R"(, { "repeat": { "times": [1, 2, 1000], "steps": [ { "say": "a" } ] } })";
    isRefused (sessionOfRepeats (0, "", many));
}

TEST_CASE ("Words that are not UTF-8 are no preference", "[model]")
{
    const auto named = json::withKey (Profile {}, "name", "J\xe9r\xf4me");
    REQUIRE_FALSE (named);
    CHECK (named.error().kind == ErrorKind::usage);
    CHECK_THAT (named.error().message(), Contains ("write them in UTF-8"));
    CHECK_FALSE (json::withKey (Profile {}, "n\xe9me", "x"));
    CHECK_FALSE (json::withKey (Profile {}, "prefers.minutes", "1e999"));
    CHECK (json::withKey (Profile {}, "name", "Jérôme")->name == "Jérôme");
}
