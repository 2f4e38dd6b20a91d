// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>
#include <sndfile.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace slackwater::cli;
using slackwater::breath::tests::breathing;
using slackwater::breath::tests::noise;
using slackwater::endtoend::textOf;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

constexpr double rate = 16000.0;

void record (const fs::path& file, const std::vector<float>& sound)
{
    SF_INFO format {};
    format.samplerate = static_cast<int> (rate);
    format.channels = 1;
    format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    auto* out = sf_open (file.c_str(), SFM_WRITE, &format);
    REQUIRE (out != nullptr);
    CHECK (sf_write_float (out, sound.data(), static_cast<sf_count_t> (sound.size()))
           == static_cast<sf_count_t> (sound.size()));
    sf_close (out);
}

/** Somebody who follows the sign of 12 a minute; `turned`: what sounds like their out-breath comes when the sign says
 * in. */
std::vector<float> follower (double seconds, bool turned)
{
    auto sound = breathing (12.0, seconds + 5.0, rate);
    const auto from = static_cast<std::ptrdiff_t> ((turned ? 2.2 : 4.7) * rate); // and a third of a second late
    return { sound.begin() + from, sound.begin() + from + static_cast<std::ptrdiff_t> (seconds * rate) };
}

json profileOf (const TinyPack& tiny) { return json::parse (tiny.cli ("profile show --json").out); }

/** How often in a trace the phase was so. */
std::vector<std::string> phasesIn (const fs::path& trace)
{
    std::vector<std::string> phases;
    std::istringstream lines (textOf (trace));
    for (std::string line; std::getline (lines, line);)
        if (const auto entry = json::parse (line); entry.contains ("breath") && entry.at ("breath").is_object())
            phases.push_back (entry.at ("breath").value ("phase", "unknown"));
    return phases;
}

} // namespace

TEST_CASE ("A recording of somebody who follows the sign calibrates the profile", "[cli]")
{
    const TinyPack tiny;
    record (tiny.folder() / "me.wav", follower (31.0, false));
    REQUIRE (tiny.cli ("profile set breath.resting 12").exitCode == 0);
    const auto done = tiny.cli ("calibrate --file me.wav");
    INFO (done.err);
    REQUIRE (done.exitCode == 0);
    CHECK (done.out.find ("It hears you well.") != std::string::npos);
    CHECK (done.out.find (" % of the time") != std::string::npos);
    CHECK (done.out.find ("profile.json") != std::string::npos);

    const auto kept = profileOf (tiny).at ("breath").at ("calibration");
    CHECK (kept.at ("heard").get<double>() > 0.6);
    CHECK (kept.at ("level").get<double>() > kept.at ("noise").get<double>() + 6.0);
    CHECK (kept.at ("swapInAndOut") == false);
    CHECK (kept.at ("date").get<std::string>().size() == 10);

    SECTION ("a dry run keeps nothing, and JSON says the same")
    {
        const auto said = tiny.cli ("calibrate --file me.wav --rate 12 --json --dry-run --profile other.json");
        CHECK (said.exitCode == 0);
        CHECK (json::parse (said.out).at ("usable") == true);
        CHECK_FALSE (fs::exists (tiny.folder() / "other.json"));
    }
    SECTION ("a profile that is named is the one that is changed, and what it holds besides stays")
    {
        std::ofstream (tiny.folder() / "other.json")
            << R"({ "format": "slackwater-profile/1", "moon": "full", "breath": { "resting": 12 } })";
        REQUIRE (tiny.cli ("calibrate --file me.wav --profile other.json").exitCode == 0);
        const auto other = json::parse (textOf (tiny.folder() / "other.json"));
        CHECK (other.at ("moon") == "full");
        CHECK (other.at ("breath").at ("calibration").at ("swapInAndOut") == false);
    }
}

TEST_CASE ("Whose in-breath sounds like an out-breath is heard the right way round once calibrated", "[cli]")
{
    const TinyPack tiny;
    record (tiny.folder() / "calibration.wav", follower (31.0, true));
    record (tiny.folder() / "session.wav", follower (60.0, true));
    const std::string render =
        "render tiny minute --minutes 1 --breath session.wav --profile me.json -o a.flac --trace ";
    std::ofstream (tiny.folder() / "me.json") << R"({ "format": "slackwater-profile/1", "breath": { "resting": 12 } })";
    REQUIRE (tiny.cli (render + "before.jsonl").exitCode == 0);
    const auto calibrated = tiny.cli ("calibrate --file calibration.wav --profile me.json");
    INFO (calibrated.out);
    REQUIRE (calibrated.exitCode == 0);
    CHECK (calibrated.out.find ("most people's out-breath") != std::string::npos);
    REQUIRE (tiny.cli (render + "after.jsonl").exitCode == 0);

    const auto before = phasesIn (tiny.folder() / "before.jsonl"), after = phasesIn (tiny.folder() / "after.jsonl");
    std::size_t told = 0, turned = 0;
    for (std::size_t i = 300; i < std::min (before.size(), after.size()); ++i)
        if (before[i] == "inhale" || before[i] == "exhale")
        {
            ++told;
            turned += after[i] == (before[i] == "inhale" ? "exhale" : "inhale");
        }
    CHECK (told > 100);
    CHECK (turned > told * 7 / 10);
}

TEST_CASE ("Calibration says in plain words what is wrong, and ends with what the contract says", "[cli]")
{
    const TinyPack tiny;
    SECTION ("a fan")
    {
        record (tiny.folder() / "fan.wav", noise (static_cast<std::size_t> (31.0 * rate), 0.05, 3));
        const auto heard = tiny.cli ("calibrate --file fan.wav");
        CHECK (heard.exitCode == 1);
        CHECK (heard.out.find ("fan") != std::string::npos);
        CHECK (heard.out.find ("headset") != std::string::npos);
        CHECK (profileOf (tiny).at ("breath").at ("calibration").at ("heard") == 0.0);
    }
    SECTION ("too short")
    {
        record (tiny.folder() / "short.wav", follower (9.0, false));
        const auto heard = tiny.cli ("calibrate --file short.wav");
        CHECK (heard.exitCode == 3);
        CHECK (heard.err.find ("short.wav: the recording ends after 9 s; ") != std::string::npos);
        CHECK (profileOf (tiny).at ("breath").at ("calibration").is_null());
    }
    SECTION ("no such file, no such length, a profile of a later format")
    {
        CHECK (tiny.cli ("calibrate --file gone.wav").exitCode == 3);
        CHECK (tiny.cli ("calibrate --file gone.wav --seconds 2").exitCode == 2);
        record (tiny.folder() / "me.wav", follower (31.0, false));
        const std::string later = R"({ "format": "slackwater-profile/2" })";
        std::ofstream (tiny.folder() / "later.json") << later;
        CHECK (tiny.cli ("calibrate --file me.wav --profile later.json").exitCode == 3);
        CHECK (textOf (tiny.folder() / "later.json") == later);
    }
}
