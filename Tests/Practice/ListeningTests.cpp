// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/Listening.h"

#include "Cli/TinyPack.h"

#include "Support/Catch.h"
#include "Words/Breath.h"

#include <string>
#include <utility>

using namespace slackwater;
using practice::listenTo;

TEST_CASE ("Breath comes from where a person says", "[practice][listening]")
{
    const Profile person;
    CHECK (listenTo ("mic", person)->isMicrophone);
    CHECK (listenTo ("mic", person)->source == nullptr);
    CHECK (listenTo ("microphone", person)->isMicrophone); // as the window's traces call it
    CHECK (listenTo ("keys", person)->taps != nullptr);
    CHECK (listenTo ("keys", person)->isLiveOnly);
    CHECK (listenTo ("osc:0", person)->isLiveOnly);
    CHECK_FALSE (listenTo ("none", person)->isLiveOnly);
    CHECK (listenTo ("none", person)->source != nullptr);
    CHECK (listenTo ("sim:14,follows=1", person)->source != nullptr);
    CHECK (listenTo ("sim:14", person)->description == "sim:14");
}

TEST_CASE ("What breath cannot come from is an error that says so", "[practice][listening]")
{
    const Profile person;
    CHECK (listenTo ("osc:door", person).error().kind == ErrorKind::usage);
    CHECK (listenTo ("nowhere.wav", person).error().kind == ErrorKind::input);
    CHECK (listenTo ("nowhere.jsonl", person).error().kind == ErrorKind::input);
    CHECK_FALSE (listenTo ("sim:often", person));
    CHECK_FALSE (listenTo ("", person));
}

TEST_CASE ("A source that is nearly right is understood, or named", "[practice][listening]")
{
    const Profile person;
    CHECK (listenTo ("MIC", person)->isMicrophone);
    CHECK (listenTo ("Sim:12", person)->description == "sim:12");
    for (const auto& [said, near] :
         { std::pair { "mik", "mic" }, std::pair { "micro", "mic" }, std::pair { "microfone", "mic" },
           std::pair { "kyes", "keys" }, std::pair { "nonne", "none" }, std::pair { "simm:12", "sim" } })
    {
        INFO (said);
        const auto refused = listenTo (said, person);
        REQUIRE_FALSE (refused);
        CHECK (refused.error().is (words::breath::unknownSource));
        CHECK_THAT (refused.error().remedy, Catch::StartsWith (std::string ("did you mean \"") + near));
    }
    CHECK_THAT (listenTo ("thunder", person).error().remedy, Catch::Contains ("mic, keys, osc, none"));
    CHECK (listenTo ("sim", person).error().is (words::breath::simWithoutRate));
    CHECK (listenTo ("sim:", person).error().is (words::breath::simWithoutRate));
    CHECK (listenTo ("sim:14,5", person).error().remedy == "write 14.5, with a point");
    CHECK (listenTo ("sim:14,follows=0,6", person).error().is (words::breath::commaInSetting));
}

TEST_CASE ("A recording is listened to as the microphone would be", "[practice][listening]")
{
    const endtoend::TemporaryFolder folder;
    cli::writeHum (folder.path() / "hum.wav", 3.0);
    const auto heard = listenTo ((folder.path() / "hum.wav").string(), {});
    REQUIRE (heard);
    CHECK (heard->source != nullptr);
    CHECK_FALSE (heard->isLiveOnly);
    CHECK_FALSE (heard->notice);
}

TEST_CASE ("A profile's source has the words by which it is listened to", "[practice][listening]")
{
    Profile person;
    CHECK (practice::usualBreath (person) == "mic");
    person.breath.source = BreathSourceKind::osc;
    CHECK (practice::usualBreath (person) == "osc");
    person.breath.source = BreathSourceKind::other;
    person.breath.otherSource = "watch";
    const auto refused = listenTo (practice::usualBreath (person), person);
    REQUIRE_FALSE (refused);
    CHECK (refused.error().is (words::breath::noSource)); // and not that a file is missing
    CHECK (refused.error().where == "/breath/source");
}
