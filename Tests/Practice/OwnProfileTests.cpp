// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Practice/OwnProfile.h"

#include "Cli/TinyPack.h"
#include "EndToEnd/Process.h"

#include "Support/Catch.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace slackwater;
using practice::OwnProfile;
using storage::ProfileStore;

namespace
{

/** A profile of somebody, in a folder that goes with the test. */
struct Home
{
    endtoend::TemporaryFolder folder;
    ProfileStore store { folder.path() / "profile.json" };

    [[nodiscard]] OwnProfile open() const
    {
        auto own = OwnProfile::open (store);
        REQUIRE (own);
        return std::move (*own);
    }

    void write (const std::string& text) const { std::ofstream (store.path(), std::ios::binary) << text; }
    [[nodiscard]] Profile onDisk() const { return store.load()->profile; }
};

/** One key of a profile, by number. */
void set (Profile& profile, std::size_t key, double to)
{
    switch (key)
    {
        case 0: profile.prefers.minutes = 5.0 + to; break;
        case 1: profile.prefers.silence = to; break;
        case 2: profile.prefers.voiceLevel = Decibels { -to }; break;
        case 3: profile.breath.resting = Bpm { 10.0 + to }; break;
        case 4: profile.prefers.room = to; break;
        default: profile.patterns["p" + std::to_string (key)] = to;
    }
}

} // namespace

TEST_CASE ("Two programs change different preferences, and neither loses the other's", "[practice][profile]")
{
    const Home home;
    auto window = home.open(), terminal = home.open();
    window.change().prefers.minutes = 17.0;
    window.change().breath.calibration = BreathCalibration { "2026-11-27", "", 0.9, {}, {}, {} };
    terminal.change().prefers.voice = "george";
    terminal.change().patterns["rumination"] = 0.7;
    REQUIRE (window.keep());
    REQUIRE (terminal.keep());

    const auto kept = home.onDisk();
    CHECK (kept.prefers.minutes == 17.0);
    CHECK (kept.prefers.voice == "george");
    CHECK (kept.patterns.at ("rumination") == 0.7);
    CHECK (kept.breath.calibration);
    CHECK (terminal.profile() == kept); // it has taken in what the window changed
}

TEST_CASE ("What the command line changes while a window is open holds in the window, and is not undone by it",
           "[practice][profile][lost]")
{
    const cli::TinyPack tiny;
    auto window = OwnProfile::open (ProfileStore { tiny.folder() / "home/config/profile.json" });
    REQUIRE (window);
    window->change().prefers.minutes = 17.0; // not kept yet, as while a slider is dragged
    REQUIRE (tiny.cli ("profile set prefers.voice george").exitCode == 0);
    REQUIRE (tiny.cli ("profile set patterns.rumination 0.7").exitCode == 0);
    CHECK (window->hasChanged());
    CHECK (window->profile().prefers.voice == "george");
    CHECK (window->profile().prefers.minutes == 17.0);
    REQUIRE (tiny.cli ("profile set breath.slowest 6").exitCode == 0);
    REQUIRE (window->keep());
    const auto shown = tiny.cli ("profile show").out;
    for (const auto* kept : { "17", "george", "0.7", "6" })
        CHECK (shown.find (kept) != std::string::npos);
    CHECK (window->profile().breath.slowest == Bpm { 6.0 });
}

TEST_CASE ("Whatever is changed at once by however many, nothing of it is lost", "[practice][profile]")
{
    const auto seed = GENERATE (range (1u, 6u));
    INFO ("seed " << seed);
    const Home home;
    constexpr std::size_t programs = 8;
    std::vector<std::thread> all;
    std::vector<std::size_t> keys { 0, 1, 2, 3, 4, 5, 6, 7 };
    std::shuffle (keys.begin(), keys.end(), std::mt19937 { seed });
    std::vector<int> failed (programs, 0);
    for (std::size_t i = 0; i < programs; ++i)
        all.emplace_back ([&, i]
        {
            auto own = OwnProfile::open (home.store);
            for (int step = 1; own && step <= 5; ++step)
            {
                set (own->change(), keys[i], step / 5.0);
                failed[i] += own->keep() ? 0 : 1;
            }
        });
    for (auto& one : all)
        one.join();

    Profile wanted;
    for (std::size_t key = 0; key < programs; ++key)
        set (wanted, key, 1.0);
    CHECK (failed == std::vector<int> (programs, 0));
    CHECK (home.onDisk() == wanted);
}

TEST_CASE ("What another program changes is seen, and what was changed here meanwhile stays", "[practice][profile]")
{
    const Home home;
    auto here = home.open();
    CHECK_FALSE (here.hasChanged());

    auto there = home.open();
    there.change().prefers.theme = "dawn";
    REQUIRE (there.keep());
    here.change().prefers.captions = false;
    CHECK (here.hasChanged());
    CHECK (here.profile().prefers.theme == "dawn");
    CHECK_FALSE (here.profile().prefers.captions);
    CHECK_FALSE (here.hasChanged());

    REQUIRE (here.keep());
    CHECK (home.onDisk().prefers.theme == "dawn");
    CHECK_FALSE (home.onDisk().prefers.captions);
    CHECK_FALSE (here.hasChanged()); // its own writing is no news
}

TEST_CASE ("Nothing is written when nothing was changed", "[practice][profile]")
{
    const Home home;
    auto own = home.open();
    REQUIRE (own.keep());
    CHECK_FALSE (std::filesystem::exists (home.store.path()));
}

TEST_CASE ("A source of breath for this time only is not written", "[practice][profile]")
{
    const Home home;
    home.write (R"({ "format": "slackwater-profile/1", "breath": { "source": "keys" } })");
    auto own = home.open();
    own.listenForNow (BreathSourceKind::none);
    CHECK (own.profile().breath.source == BreathSourceKind::none);
    own.change().prefers.minutes = 12.0;

    SECTION ("while it is as it was given")
    {
        REQUIRE (own.keep());
        CHECK (home.onDisk().breath.source == BreathSourceKind::keys);
        CHECK (home.onDisk().prefers.minutes == 12.0);
        CHECK (own.profile().breath.source == BreathSourceKind::none);
    }
    SECTION ("nor lost when another program writes")
    {
        auto there = home.open();
        there.change().breath.source = BreathSourceKind::osc;
        REQUIRE (there.keep());
        static_cast<void> (own.hasChanged());
        CHECK (own.profile().breath.source == BreathSourceKind::none);
        REQUIRE (own.keep());
        CHECK (home.onDisk().breath.source == BreathSourceKind::osc);
    }
    SECTION ("but one that is chosen anew is")
    {
        own.change().breath.source = BreathSourceKind::osc;
        REQUIRE (own.keep());
        CHECK (home.onDisk().breath.source == BreathSourceKind::osc);
    }
}

TEST_CASE ("What a later version wrote into a profile survives a change", "[practice][profile]")
{
    const Home home;
    home.write (R"({ "format": "slackwater-profile/1", "later": [1, 2], "prefers": { "scent": "pine" },
                     "breath": { "source": "watch", "calibration": { "heard": 0.5, "shape": "round" } } })");
    auto own = home.open();
    CHECK (own.profile().breath.source == BreathSourceKind::other);
    own.change().prefers.minutes = 12.0;
    REQUIRE (own.keep());
    const auto text = endtoend::textOf (home.store.path());
    for (const auto* kept : { "\"later\"", "\"pine\"", "\"watch\"", "\"round\"" })
        CHECK (text.find (kept) != std::string::npos);
    CHECK (home.onDisk().prefers.minutes == 12.0);
}

TEST_CASE ("A profile that is broken meanwhile is set aside, and what held is written", "[practice][profile]")
{
    const Home home;
    auto own = home.open();
    own.change().prefers.minutes = 12.0;
    REQUIRE (own.keep());
    home.write ("{ half");
    own.change().prefers.voice = "anna";
    REQUIRE (own.keep());
    CHECK (home.onDisk().prefers.minutes == 12.0);
    CHECK (home.onDisk().prefers.voice == "anna");
    CHECK (endtoend::textOf (home.folder.path() / "profile.aside-1.json") == "{ half");
}

TEST_CASE ("A profile of a later format stays as it is", "[practice][profile]")
{
    const Home home;
    auto own = home.open();
    const std::string later = R"({ "format": "slackwater-profile/2" })";
    home.write (later);
    CHECK_FALSE (own.hasChanged());
    own.change().prefers.minutes = 12.0;
    CHECK (own.keep().error().kind == ErrorKind::refused);
    CHECK (endtoend::textOf (home.store.path()) == later);
}
