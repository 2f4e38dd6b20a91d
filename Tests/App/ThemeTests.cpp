// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Theme.h"
#include "Support/Catch.h"

using namespace slackwater::app;

TEST_CASE ("Both themes are legible: 4.5 to 1 for words, 3 to 1 for what is operated", "[app][theme]")
{
    const auto name = GENERATE (std::string { "dusk" }, std::string { "dawn" });
    const auto theme = themeNamed (name);
    INFO (name);
    for (const auto ground : { theme.groundTop, theme.groundBottom, theme.surface })
    {
        CHECK (contrast (theme.text, ground) >= 7.0);
        CHECK (contrast (theme.secondText, ground) >= 4.5);
        CHECK (contrast (theme.pacer, ground) >= 4.5); // remarks are written in it
        CHECK (contrast (theme.breath, ground) >= 3.0);
        CHECK (contrast (theme.edge, ground) >= 3.0);
    }
    CHECK (contrast (theme.onBreath, theme.breath) >= 4.5);
}

TEST_CASE ("Contrast is WCAG's: 21 between black and white, 1 between equals", "[app][theme]")
{
    CHECK (contrast (juce::Colours::black, juce::Colours::white) == Approx (21.0));
    CHECK (contrast (juce::Colours::teal, juce::Colours::teal) == Approx (1.0));
}

TEST_CASE ("A theme of an unknown name is dusk", "[app][theme]")
{
    CHECK (themeNamed ("noon").groundTop == themeNamed ("dusk").groundTop);
    CHECK (themeNamed ("dawn").groundTop != themeNamed ("dusk").groundTop);
}
