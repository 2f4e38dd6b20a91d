// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words/Catalogue.h"
#include "Words/Sentence.h"

#include "Support/Catch.h"

using namespace slackwater::words;

namespace
{

constexpr Sentence<> quiet { "test.quiet", "nothing is heard" };
constexpr Sentence<Text, Number> heard { "test.heard", "{} was heard {:.0f} % of the time" };
constexpr Complaint<Text, Count> full { "test.full", "{} is full", "keep fewer than {1} files in {0}" };
constexpr Plural<Text> sounds { "test.sounds", "one sound of {1}", "{} sounds of {}" };

/** English again, however the case ends. */
struct AnotherLanguage
{
    explicit AnotherLanguage (Catalogue catalogue) { speak (std::move (catalogue)); }
    ~AnotherLanguage() { speak ({}); }
};

} // namespace

TEST_CASE ("A sentence is said with its values in their places", "[words]")
{
    CHECK (say (quiet) == "nothing is heard");
    CHECK (say (heard, "rain", 93.4) == "rain was heard 93 % of the time");
}

TEST_CASE ("Problem and remedy take what they need of the values", "[words]")
{
    const auto said = say (full, std::string { "the disk" }, 7u);
    CHECK (said.id == "test.full");
    CHECK (said.problem == "the disk is full");
    CHECK (said.remedy == "keep fewer than 7 files in the disk");
}

TEST_CASE ("One is one, and none are many", "[words]")
{
    CHECK (say (sounds, 1, "rain") == "one sound of rain");
    CHECK (say (sounds, 0, "rain") == "0 sounds of rain");
    CHECK (say (sounds, 2, "rain") == "2 sounds of rain");
}

TEST_CASE ("Another language says what it knows, and the rest in English", "[words]")
{
    const AnotherLanguage german { { { { "test.heard", "{1:.0f} % der Zeit war {0} zu hören" },
                                       { "test.full.remedy", "lass nur {1} Dateien in {0}" } },
                                     nullptr } };
    CHECK (say (heard, "Regen", 93.4) == "93 % der Zeit war Regen zu hören");
    CHECK (say (quiet) == "nothing is heard");
    const auto said = say (full, "ihm", 7);
    CHECK (said.problem == "ihm is full");
    CHECK (said.remedy == "lass nur 7 Dateien in ihm");
}

TEST_CASE ("A language may have more forms of a plural than two", "[words]")
{
    const auto few = [] (Count number) -> std::string_view
    {
        return number == 1 ? ".one" : number < 5 ? ".few" : ".other";
    };
    const AnotherLanguage polish { { { { "test.sounds.few", "{} dźwięki: {}" } }, few } };
    CHECK (say (sounds, 3, "deszcz") == "3 dźwięki: deszcz");
    CHECK (say (sounds, 9, "deszcz") == "9 sounds of deszcz");
}

TEST_CASE ("A translation whose places do not fit is said in English", "[words]")
{
    const AnotherLanguage broken { { { { "test.quiet", "nothing, {} times" } }, nullptr } };
    CHECK (say (quiet) == "nothing is heard");
}
