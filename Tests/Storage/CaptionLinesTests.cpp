// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Past/CaptionLines.h"
#include "Support/Catch.h"

#include <algorithm>

using slackwater::storage::captionLines, slackwater::storage::widthOf;

TEST_CASE ("Letters are measured by the columns that they take", "[storage][captions]")
{
    CHECK (widthOf ("breath") == 6);
    CHECK (widthOf ("Möwe") == 4);
    CHECK (widthOf ("e\u0301") == 1); // combining
    CHECK (widthOf ("呼吸") == 4);
    CHECK (widthOf ("ｱ") == 1);
    CHECK (widthOf ("") == 0);
    CHECK (widthOf ("\xff\xfe") == 2); // no UTF-8
}

TEST_CASE ("Lines break where the writing allows it, and none is too wide", "[storage][captions]")
{
    const auto text = GENERATE (
        "あなたの体が支えられているところを感じてください。息が入ってきて、息が出ていくのに気づいてください。",
        "让呼吸保持原样，不管是快还是慢。注意身体接触地面的地方，注意双手的感觉，注意周围远近的声音。",
        "รู้สึกถึงลมหายใจ เข้า และ ออก อย่าง ช้า ๆ แล้วปล่อยให้ มันเป็นไป ตามธรรมชาติ ของมัน",
        "Spüre, wo dein Körper das berührt, was ihn hält; und lass den Atem kommen und gehen, wie er mag.",
        "And a non-breaking\u00a0space stays, and so does a dash-joined word, in a line that has to be broken somewhere.");
    const auto lines = captionLines (text, 42);
    REQUIRE (lines.size() >= 2);
    for (const auto& line : lines)
    {
        CHECK (widthOf (line) <= 42);
        CHECK_FALSE (line.empty());
        CHECK (line.front() != ' ');
        CHECK (line.back() != ' ');
        CHECK (line.rfind ("。", 0) != 0); // a full stop begins no line
        CHECK (line.rfind ("、", 0) != 0);
    }
}

TEST_CASE ("No letter is lost, and none is made", "[storage][captions]")
{
    for (const std::string text :
         { "a b  c\nu\tv", "呼吸に気づく。 そして、手。", "x", "  begins and ends with spaces  " })
    {
        std::string joined, wanted = text;
        for (const auto& line : captionLines (text, 6))
            joined += line;
        const auto strip = [] (std::string& from)
        { std::erase_if (from, [] (char c) { return c == ' ' || c == '\n' || c == '\t'; }); };
        strip (joined);
        strip (wanted);
        CHECK (joined == wanted);
    }
    CHECK (captionLines ("", 42).empty());
    CHECK (captionLines ("   ", 42).empty());
}

TEST_CASE ("Two lines are of even width", "[storage][captions]")
{
    CHECK (captionLines ("You might notice the jaw, the shoulders, the hands.", 42)
           == std::vector<std::string> { "You might notice the jaw,", "the shoulders, the hands." });
}

TEST_CASE ("What is no letter is a space between some", "[storage][captions]")
{
    const auto shown = [] (const char* text) { return captionLines (text, 42); };
    CHECK (shown ("a\x1b[31mb") == std::vector<std::string> { "a [31mb" });
    CHECK (shown ("a\u0085b") == std::vector<std::string> { "a b" });
    CHECK (shown ("a\u2028b") == std::vector<std::string> { "a b" });
    CHECK (shown ("a\vb\x7f") == std::vector<std::string> { "a b" });
    CHECK (shown ("caf\xe9") == std::vector<std::string> { "caf\xef\xbf\xbd" }); // Latin-1
}
