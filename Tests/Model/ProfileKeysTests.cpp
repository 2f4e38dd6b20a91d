// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/ProfileKeys.h"
#include "Support/Catch.h"
#include "Words/Numbers.h"

#include <algorithm>

using namespace slackwater;

TEST_CASE ("A profile's values are listed and changed by their keys", "[model]")
{
    const auto changed = json::withKey ({}, "prefers.minutes", "12");
    REQUIRE (changed);
    CHECK (changed->prefers.minutes == 12.0);
    const auto all = json::keysOf (*changed);
    CHECK (std::find (all.begin(), all.end(), std::pair<std::string, std::string> { "prefers.minutes", "12" })
           != all.end());
    CHECK (json::withKey ({}, "prefers.tone", "plain")->prefers.tone == "plain"); // no JSON: a word
    CHECK (json::withKey ({}, "patterns.new-one", "0.5")->patterns.at ("new-one") == 0.5);
}

TEST_CASE ("A key that is none, and a value that cannot be, are wrong usage and name no file", "[model]")
{
    for (const auto& [key, value] : { std::pair { "prefers.minutse", "1" }, std::pair { "prefers.minutes", "-3" },
                                      std::pair { "breath.source", "elsewhere" } })
    {
        INFO (key);
        const auto changed = json::withKey ({}, key, value);
        REQUIRE_FALSE (changed);
        CHECK (changed.error().kind == ErrorKind::usage);
        CHECK (changed.error().file.empty());
    }
}

TEST_CASE ("A number is taken as people write it, and what is none is told so", "[model]")
{
    CHECK (json::withKey ({}, "prefers.minutes", "12,5")->prefers.minutes == 12.5);
    CHECK (json::withKey ({}, "prefers.minutes", "5min")->prefers.minutes == 5.0);
    CHECK (json::withKey ({}, "prefers.minutes", "5:30")->prefers.minutes == 5.5);
    CHECK (json::withKey ({}, "prefers.silence", "0,6")->prefers.silence == 0.6);
    CHECK (json::withKey ({}, "patterns.rumination", "0,7")->patterns.at ("rumination") == 0.7);
    CHECK (json::withKey ({}, "prefers.minutes", "soon").error().is (words::numbers::noLength));
    CHECK (json::withKey ({}, "prefers.silence", "much").error().is (words::numbers::noNumber));
    CHECK (json::withKey ({}, "breath.resting", "14 bpm").error().is (words::numbers::somethingBehind));
    const auto remedy = json::withKey ({}, "breath.source", "microfone").error().remedy;
    CHECK (remedy.find ("did you mean \"microphone\"?") != std::string::npos);
}

TEST_CASE ("A slowest rate above the resting rate is refused, and follows a resting rate that is set below it",
           "[model]")
{
    const auto resting = json::withKey ({}, "breath.resting", "12").value();
    const auto refused = json::withKey (resting, "breath.slowest", "24");
    REQUIRE_FALSE (refused);
    CHECK (refused.error().kind == ErrorKind::usage);
    CHECK (refused.error().message().find ("12") != std::string::npos);
    CHECK (json::withKey (resting, "breath.slowest", "12")->breath.slowest.value == 12.0);
    CHECK (json::withKey (resting, "breath.resting", "4.5")->breath.slowest.value == 4.5);
}

TEST_CASE ("Limits are a list of words", "[model]")
{
    const auto limited = json::withKey ({}, "breath.limits", "[\"asthma\", \"panic\"]");
    REQUIRE (limited);
    CHECK (limited->breath.limits == std::vector<std::string> { "asthma", "panic" });
    CHECK_FALSE (limited->breath.mayBeLed());
    CHECK (Profile {}.breath.mayBeLed());
}

TEST_CASE ("A preference that only packs know is a word or a list of words", "[model]")
{
    const auto one = json::withKey ({}, "prefers.language", "de");
    REQUIRE (one);
    CHECK (one->prefers.words.at ("language") == std::vector<std::string> { "de" });
    const auto list = json::withKey (*one, "prefers.language", "[\"de\", \"en\"]");
    REQUIRE (list);
    CHECK (list->prefers.words.at ("language") == std::vector<std::string> { "de", "en" });
    const auto none = json::withKey (*list, "prefers.language", "null");
    REQUIRE (none);
    CHECK_FALSE (none->prefers.words.contains ("language"));
    CHECK (json::withKey ({}, "prefers.posture", "null")->prefers.posture.empty());
}
