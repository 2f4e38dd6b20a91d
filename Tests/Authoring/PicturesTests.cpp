// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authoring/Pictures/BreathPicture.h"
#include "Authoring/Pictures/Svg.h"
#include "Breath/BreathSound.h"
#include "Support/Catch.h"
#include "Support/Recordings.h"

using namespace slackwater;
using namespace slackwater::tests;

TEST_CASE ("The picture of a recording shows the sound and what was heard in it", "[authoring][picture]")
{
    SoundFolder folder;
    save (folder.path / "a & b.wav", { 16000, 1, breath::tests::breathing (12.0, 30.0, 16000.0) });
    std::vector<BreathState> rows;
    for (int i = 1; i <= 120; ++i)
    {
        BreathState row;
        row.time = Seconds { 0.25 * i };
        row.phase = i / 10 % 2 == 0 ? BreathPhase::inhale : BreathPhase::exhale;
        if (i > 40)
            row.rate = Bpm { 12.0 };
        rows.push_back (row);
    }
    const auto svg = authoring::drawBreath (folder.path / "a & b.wav", {}, rows);
    REQUIRE (svg);
    CHECK (svg->rfind ("<svg", 0) == 0);
    CHECK (svg->find ("a &amp; b.wav") != std::string::npos);
    CHECK (svg->find ("<polyline") != std::string::npos);
    CHECK (svg->size() > 20000);
    CHECK (svg->substr (svg->size() - 7) == "</svg>\n");
    CHECK_FALSE (authoring::drawBreath ("/nowhere.wav", {}, rows));
}

TEST_CASE ("Words in a picture are words, not markup", "[authoring][picture]")
{
    authoring::Svg svg { 10.0, 10.0, "#000", "#000" };
    svg.text (0.0, 0.0, "<b> & \"c\"", 12.0, "#fff");
    CHECK (svg.finished().find (">&lt;b&gt; &amp; \"c\"<") != std::string::npos);
}
