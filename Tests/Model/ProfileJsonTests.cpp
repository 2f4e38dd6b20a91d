// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/Json/ProfileJson.h"
#include "Support/Catch.h"

#include <random>

using namespace slackwater;

namespace
{

Profile somebody (unsigned seed)
{
    std::mt19937 generator (seed);
    const auto share = [&] { return static_cast<double> (generator()) / 4294967296.0; };
    Profile profile;
    profile.name = "Zoë \"the cat\" 猫";
    profile.prefers = { 0.1 + 90.0 * share(),
                        "lying",
                        "plain",
                        "seasoned",
                        "group",
                        seed % 2 == 0 ? "" : "george",
                        share(),
                        seed % 3 == 0 ? "" : "tide",
                        Decibels { -60.0 * share() },
                        Decibels { 12.0 * share() },
                        share(),
                        seed % 5 == 0,
                        seed % 2 == 0,
                        "reduced",
                        "dawn",
                        {} };
    profile.patterns = { { "rumination", share() }, { "self-criticism", share() } };
    profile.goals = { "settle", "sleep" };
    profile.breath.source = BreathSourceKind::none;
    profile.breath.slowest = Bpm { 3.0 + 10.0 * share() };
    profile.breath.resting = Bpm { profile.breath.slowest.value + 20.0 * share() };
    profile.breath.lead = seed % 2 == 1;
    if (seed % 4 == 0)
        profile.breath.limits = { "asthma" };
    if (seed % 5 == 0)
        profile.breath.agreed = { "org.example.deep/hold" };
    if (seed % 3 != 0)
        profile.breath.calibration = { "2026-11-25",
                                       seed % 2 == 0 ? "" : "Möwe",
                                       share(),
                                       Decibels { -40.0 * share() },
                                       Decibels { -80.0 * share() },
                                       seed % 4 == 0 ? std::nullopt : std::optional { seed % 4 == 1 } };
    profile.usualTimes = { "07:30", "22:00" };
    return profile;
}

} // namespace

TEST_CASE ("Any profile comes back as it was", "[model]")
{
    for (unsigned seed = 1; seed <= 200; ++seed)
    {
        const auto before = somebody (seed);
        const auto after = json::readProfile (json::writeProfile (before), "profile.json");
        REQUIRE (after);
        CHECK (*after == before);
    }
}

TEST_CASE ("What a profile does not say takes its default", "[model]")
{
    const auto read =
        json::readProfile (R"({ "format": "slackwater-profile/1", "prefers": { "minutes": 7 } })", "p.json");
    REQUIRE (read);
    Profile expected;
    expected.prefers.minutes = 7.0;
    CHECK (*read == expected);
}

TEST_CASE ("Keys of a later time, or of somebody else's program, survive being read and written", "[model]")
{
    const auto read = json::readProfile (
        R"({ "format": "slackwater-profile/1", "moon": [1, { "full": true }], "prefers": { "incense": "pine" }, "breath": { "nose": "left" } })",
        "p.json");
    REQUIRE (read);
    auto changed = *read;
    changed.prefers.minutes = 12.0;
    const auto text = json::writeProfile (changed);
    CHECK (text.find ("\"full\": true") != std::string::npos);
    CHECK (text.find ("\"incense\": \"pine\"") != std::string::npos);
    CHECK (text.find ("\"nose\": \"left\"") != std::string::npos);
    CHECK (json::readProfile (text, "p.json")->prefers.minutes == 12.0);
}

TEST_CASE ("A profile carries of its file just what it does not know", "[model]")
{
    const auto known = json::readProfile (json::writeProfile (somebody (3)), "p.json");
    REQUIRE (known);
    CHECK (known->unknown.empty());
    const auto more = json::readProfile (
        R"({ "format": "slackwater-profile/1", "name": "me", "moon": 1, "prefers": { "minutes": 9, "incense": "pine" } })",
        "p.json");
    REQUIRE (more);
    CHECK (more->unknown == R"({"moon":1,"prefers":{"incense":"pine"}})");
}

TEST_CASE ("A breath source of a later time is kept, and is none that is known", "[model]")
{
    const auto read =
        json::readProfile (R"({ "format": "slackwater-profile/1", "breath": { "source": "watch" } })", "p.json");
    REQUIRE (read);
    CHECK (read->breath.source == BreathSourceKind::other);
    CHECK (json::writeProfile (*read).find ("\"source\": \"watch\"") != std::string::npos);
    for (const auto& [kind, name] : breathSourceNames)
        CHECK (breathSourceNamed (name) == kind);
}

TEST_CASE ("Of two who changed a profile, each keeps what they changed", "[model]")
{
    const auto before = somebody (5);
    auto mine = before, theirs = before;
    mine.prefers.minutes = 33.0;
    mine.patterns.clear();
    mine.goals = { "sleep" };
    theirs.prefers.minutes = 44.0; // both: the last one counts
    theirs.prefers.theme = "dawn";
    theirs.patterns["worry"] = 0.9;
    theirs.breath.calibration = BreathCalibration { "2026-11-27", "by the bed", 0.8, {}, {}, true };

    const auto both = json::mergeProfiles (before, mine, theirs);
    REQUIRE (both);
    CHECK (both->prefers.minutes == 33.0);
    CHECK (both->prefers.theme == "dawn");
    CHECK (both->goals == std::vector<std::string> { "sleep" });
    CHECK (both->breath == theirs.breath);
    CHECK (json::mergeProfiles (before, before, theirs) == theirs);
    CHECK (json::mergeProfiles (before, mine, before) == mine);

    mine.prefers.silence = 7.0; // no such value
    CHECK_FALSE (json::mergeProfiles (before, mine, theirs));
}

TEST_CASE ("A calibration is taken over as a whole", "[model]")
{
    Profile before;
    before.breath.calibration = BreathCalibration { "2026-11-01", "old", 0.5, {}, {}, false };
    auto mine = before, theirs = before;
    mine.breath.calibration->heard = 0.9;
    theirs.breath.calibration->swapInAndOut = true;
    theirs.breath.calibration->microphone = "new";
    CHECK (json::mergeProfiles (before, mine, theirs)->breath.calibration == mine.breath.calibration);
}

TEST_CASE ("A calibration keeps what a later program wrote into it, and can be taken away", "[model]")
{
    auto profile = *json::readProfile (
        R"({ "format": "slackwater-profile/1", "breath": { "calibration": { "heard": 0.9, "swapInAndOut": true, "ear": "left" } } })",
        "p.json");
    REQUIRE (profile.breath.calibration);
    CHECK (profile.breath.calibration->heard == 0.9);
    CHECK (profile.breath.calibration->swapInAndOut == true);
    profile.breath.calibration->heard = 0.7;
    CHECK (json::writeProfile (profile).find ("\"ear\": \"left\"") != std::string::npos);

    profile.breath.calibration.reset();
    CHECK_FALSE (json::readProfile (json::writeProfile (profile), "p.json")->breath.calibration);
    CHECK_FALSE (json::readProfile (
        R"({ "format": "slackwater-profile/1", "breath": { "calibration": { "heard": 7 } } })", "p.json"));
}

TEST_CASE ("A pattern that was taken away does not come back", "[model]")
{
    auto profile = *json::readProfile (
        R"({ "format": "slackwater-profile/1", "patterns": { "rumination": 0.5, "worry": 0.2 } })", "p.json");
    profile.patterns.erase ("worry");
    CHECK (json::readProfile (json::writeProfile (profile), "p.json")->patterns.size() == 1);
}

TEST_CASE ("A later format is refused, and what is out of range is named", "[model]")
{
    const auto later = json::readProfile (R"({ "format": "slackwater-profile/2" })", "p.json");
    REQUIRE_FALSE (later);
    CHECK (later.error().kind == ErrorKind::refused);
    CHECK (later.error().problem.find ("newer") != std::string::npos);

    const auto loud =
        json::readProfile (R"({ "format": "slackwater-profile/1", "prefers": { "silence": 2 } })", "p.json");
    REQUIRE_FALSE (loud);
    CHECK (loud.error().where == "/prefers/silence");
    CHECK_FALSE (json::readProfile (R"({ "prefers": {} })", "p.json"));
    CHECK_FALSE (json::readProfile ("[]", "p.json"));
}

TEST_CASE ("A slowest rate above the resting rate is read as the resting rate", "[model][safety]")
{
    for (const auto& [resting, slowest] :
         { std::pair { "12", "24" }, std::pair { "12", "12.5" }, std::pair { "4", "5" }, std::pair { "3", "30" },
           std::pair { "39.5", "40" } })
    {
        INFO (resting << " " << slowest);
        const auto text = std::string (R"({"format": "slackwater-profile/1", "breath": {"resting": )") + resting
                          + R"(, "slowest": )" + slowest + "}}";
        if (const auto profile = json::readProfile (text, "p.json")) // 40 is out of range altogether
            CHECK (profile->breath.slowest <= profile->breath.resting);
    }
    const auto usual = json::readProfile (R"({"format": "slackwater-profile/1", "breath": {"slowest": 15}})", "p.json");
    CHECK (usual->breath.slowest.value == 14.0); // the resting rate that is not said
}
