// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/JuceVersions.h"
#include "App/Frame/Lines.h"
#include "App/Frame/Look.h"
#include "App/Frame/OtherFonts.h"
#include "Support/Catch.h"
#include "Support/Skip.h"

#include <string>
#include <vector>

using namespace slackwater;
using namespace slackwater::app;

namespace
{

constexpr int width = 360, height = 48;

juce::Image pictureOf (const std::string& words)
{
    juce::Image image { juce::Image::ARGB, width, height, true };
    juce::Graphics g { image };
    drawParagraph (g, words, inter (text28), juce::Colours::white, image.getBounds(), juce::Justification::topLeft, 1);
    return image;
}

/** How much is drawn, between two columns. */
int ink (const juce::Image& image, int from = 0, int to = width)
{
    int sum = 0;
    for (int y = 0; y < height; ++y)
        for (int x = from; x < to; ++x)
            sum += image.getPixelAt (x, y).getAlpha();
    return sum;
}

bool areAlike (const juce::Image& a, const juce::Image& b)
{
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            if (a.getPixelAt (x, y) != b.getPixelAt (x, y))
                return false;
    return true;
}

std::string utf8 (char32_t letter)
{
    return juce::String::charToString (static_cast<juce::juce_wchar> (letter)).toStdString();
}

/** What a font shows for what it does not have; no font has this. */
juce::Image box() { return pictureOf (utf8 (0x10fffe)); }

void requireFontWith (char32_t letter, const std::string& package)
{
    if (! fontWith (letter))
        test::skip ("fonts", "no font here has " + utf8 (letter) + " (Debian: " + package + ")");
}

} // namespace

TEST_CASE ("Every writing that this machine has a font for is shown, not boxes", "[app][writings]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    const auto [letters, package] = GENERATE (
        std::pair<std::u32string, std::string> { U"\u606f\u3092\u30eb", "fonts-ipafont-gothic" }, // Japanese
        std::pair<std::u32string, std::string> { U"\u05e0\u05e9\u05d9", "fonts-dejavu-core" },    // Hebrew
        std::pair<std::u32string, std::string> { U"\u0646\u0641\u0633", "fonts-dejavu-core" },    // Arabic
        std::pair<std::u32string, std::string> { U"\u10d0\u10d1\u10d2", "fonts-dejavu-core" },    // Georgian
        std::pair<std::u32string, std::string> { U"\u0434\u0436\u044f", "fonts-dejavu-core" }, // Cyrillic: Inter's own
        std::pair<std::u32string, std::string> { U"\u262f\u2693", "fonts-dejavu-core" });      // signs
    for (const auto letter : letters)
    {
        requireFontWith (letter, package);
        const auto picture = pictureOf (utf8 (letter));
        INFO (utf8 (letter));
        CHECK (ink (picture) > 0);
        CHECK_FALSE (areAlike (picture, box()));
    }
}

TEST_CASE ("Words that run from right to left stand in their order, and so do their letters", "[app][writings]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    requireFontWith (0x5d9, "fonts-dejavu-core");
    // Yods are small, mems are not: what is said first stands on the right.
    const auto words = pictureOf ("\u05d9\u05d9\u05d9 \u05de\u05de\u05de"),
               letters = pictureOf ("\u05d9\u05d9\u05d9\u05de\u05de\u05de");
    for (const auto& picture : { words, letters })
    {
        int last = width;
        while (last > 1 && ink (picture, last - 1, last) == 0)
            --last;
        int first = 0;
        while (first < last && ink (picture, first, first + 1) == 0)
            ++first;
        CHECK (last < width - 40);
        const auto fifth = (last - first) / 5;
        CHECK (10 * ink (picture, first, first + fifth) > 13 * ink (picture, last - fifth, last));
    }
}

TEST_CASE ("Arabic letters join", "[app][writings]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    requireFontWith (0x628, "fonts-dejavu-core");
    const auto one = textWidth (inter (text28), juce::String::fromUTF8 ("\u0628"));
    CHECK (textWidth (inter (text28), juce::String::fromUTF8 ("\u0628\u0628\u0628")) < 2.6f * one);
}

TEST_CASE ("Lines end where their writing lets them, and nothing is wider than its room", "[app][writings]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    requireFontWith (0x606f, "fonts-ipafont-gothic");
    const auto font = inter (text16);
    for (const auto* text :
         { "Let the breath go, as slowly as it likes.", "/a/path/that/is/longer/than/any/window/is/wide/today",
           "\u606f\u3092\u5410\u3044\u3066\u3001\u4f53\u304c\u4f11\u3080\u306e\u3092\u611f\u3058\u307e\u3059\u3002",
           "\u05d4\u05e0\u05d7 \u05dc\u05e0\u05e9\u05d9\u05de\u05d4 \u05dc\u05dc\u05db\u05ea, \u05dc\u05d0\u05d8" })
        for (const auto room : { 60.0f, 90.0f, 150.0f })
        {
            const auto lines = juce::StringArray::fromLines (inLines (juce::String::fromUTF8 (text), font, room));
            juce::String together;
            for (const auto& line : lines)
            {
                INFO (text << " in " << room << ": " << line);
                CHECK (textWidth (font, line) <= room + 0.5f);
                CHECK_FALSE (line.startsWith (juce::String::fromUTF8 ("\u3002")));
                CHECK_FALSE (line.startsWith (juce::String::fromUTF8 ("\u3001")));
                together += line;
            }
            const auto bare = [] (const juce::String& s)
            { return s.removeCharacters (juce::String::fromUTF8 (" \u00a0")); };
            CHECK (bare (together) == bare (juce::String::fromUTF8 (text)));
        }
}

TEST_CASE ("Marks that no font shows, and pictures that none has, leave no box", "[app][writings]")
{
    const juce::ScopedJuceInitialiser_GUI juce;
    CHECK (ink (pictureOf ("\u200f\u200e")) == 0);
    CHECK (areAlike (pictureOf ("a\ufe0f"), pictureOf ("a")));
}
