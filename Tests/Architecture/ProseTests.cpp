// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Prose.h"

#include "Support/Catch.h"

using namespace slackwater::architecture;

namespace
{
const Complaints none;

Complaints proseIn (const std::string& text) { return proseOutsideWords ({ { "Source/Model/Some.cpp", text } }); }
} // namespace

TEST_CASE ("A literal is read as it stands, and none in comments and the like", "[architecture]")
{
    const auto literals = literalsOf ("#include \"Model/Units.h\"\n// \"one\"\n/* \"two\" */ f ('\"', \"th\\\"ree\");\n"
                                      "static_assert (x, \"four\");\nconst auto n = 60'000; g (\"five\");");
    REQUIRE (literals.size() == 2);
    CHECK ((literals[0].text == "th\\\"ree" && literals[0].line == 3));
    CHECK ((literals[1].text == "five" && literals[1].line == 5));
}

TEST_CASE ("Prose is told from names, markup and formats", "[architecture]")
{
    for (const auto* text : { "the file is empty", "Begin it again.", " of the ", "it holds ", "no, not that" })
    {
        INFO (text);
        CHECK (isProse (text));
    }
    for (const auto* text : { "slackwater-pack/1", "%.1f s", "<svg a='b c d'/>", "guard.ease", "", " ",
                              "--what=idle:sleep", "Inter Light", "x1", ": ", ", " })
    {
        INFO (text);
        CHECK_FALSE (isProse (text));
    }
}

TEST_CASE ("Prose outside Words is found, with its line", "[architecture]")
{
    CHECK (proseIn ("f (\"words\");\n") == none);
    const auto complaints = proseIn ("\nf (\"nobody is named here\");\n");
    REQUIRE (complaints.size() == 1);
    CHECK_THAT (complaints.front(), Catch::Contains ("Source/Model/Some.cpp:2: \"nobody is named here\""));
    CHECK (proseOutsideWords ({ { "Source/Words/Some.h", "f (\"nobody is named here\");" } }) == none);
}

TEST_CASE ("An id that two sentences have, or of another topic, is found", "[architecture]")
{
    const std::string sentence = "inline constexpr Sentence<Text> one { \"some.one\", \"{}\" };\n";
    CHECK (wrongIds ({ { "Source/Words/Some.h", sentence } }) == none);
    CHECK (wrongIds ({ { "Source/Words/Some.h", sentence + sentence } }).size() == 1);
    CHECK (wrongIds ({ { "Source/Words/Other.h", sentence } }).size() == 1);
}
