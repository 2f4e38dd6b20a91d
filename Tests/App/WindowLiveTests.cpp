// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Cli/TinyPack.h"
#include "Desk.h"
#include "Support/Catch.h"
#include "Support/Jack/JackPeer.h"
#include "Waiting.h"

#include <juce_graphics/juce_graphics.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <random>

using namespace slackwater::app;
using slackwater::breath::tests::breathing;
using slackwater::cli::TinyPack;
using slackwater::endtoend::textOf;
using slackwater::test::JackPeer;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

juce::Image read (const fs::path& file)
{
    return juce::PNGImageFormat::loadFrom (juce::File { juce::String { file.string() } });
}

std::string commandsIn (const fs::path& trace)
{
    std::string all;
    for (const auto& line : linesIn (trace))
        if (line.contains ("commands"))
            all += line.at ("commands").dump();
    return all;
}

/** How many pixels of a part of the window, given in shares, differ between two pictures. */
int differing (const juce::Image& a, const juce::Image& b, juce::Rectangle<double> part = { 0.0, 0.0, 1.0, 1.0 })
{
    REQUIRE (a.isValid());
    REQUIRE (b.isValid());
    int count = 0;
    for (int y = static_cast<int> (a.getHeight() * part.getY());
         y < static_cast<int> (a.getHeight() * part.getBottom()); ++y)
        for (int x = static_cast<int> (a.getWidth() * part.getX());
             x < static_cast<int> (a.getWidth() * part.getRight()); ++x)
            count += std::abs (a.getPixelAt (x, y).getBrightness() - b.getPixelAt (x, y).getBrightness()) > 0.08f;
    return count;
}

const juce::Rectangle<double> ringPart { 0.3, 0.05, 0.4, 0.6 }, footMiddle { 0.35, 0.91, 0.3, 0.06 };

/** A session that paces from its first moment on. */
struct PacedPack : TinyPack
{
    PacedPack() { change ("sessions/minute.json", R"({ "ring": "bowl" })", R"({ "pace": { "to": 9, "over": 30 } })"); }
};

} // namespace

TEST_CASE ("In a live window the pacer moves, and T ends it at once and says so", "[window]")
{
    Desk desk;
    const PacedPack pack;
    const auto trace = desk.folder() / "r.jsonl", timeline = desk.folder() / "t.jsonl";
    desk.open ({ "--pack", pack.pack().string(), "--minutes", "2", "--breath", "none", "--theme", "dusk", "--trace",
                 trace.string(), "--timeline", timeline.string(), "--autostart" });
    const auto pacesIn = [&] (bool going)
    {
        const auto lines = linesIn (trace);
        return std::count_if (lines.begin(), lines.end(), [&] (const json& line)
        { return line.value ("event", "") == "pace" && line.at ("rate").is_null() != going; });
    };
    REQUIRE (waitFor ([&] { return pacesIn (true) > 0; }));

    // From one picture to another, once nothing but the ring moves.
    auto before = read (desk.picture ("pacer-0")), now = before;
    const auto next = [&] (const std::string& name)
    {
        before = now;
        now = read (desk.picture (name));
    };
    const auto isAsleep = [&]
    {
        next ("pacer-0");
        return differing (before, now, { 0.0, 0.9, 1.0, 0.1 }) == 0;
    };
    REQUIRE (waitFor (isAsleep));
    for (int i = 1; i < 6; ++i)
    {
        const auto start = now;
        CHECK (waitFor ([&]
        {
            next ("pacer-" + std::to_string (i));
            return differing (start, now, ringPart) > 100;
        }));
        CHECK (differing (start, now, { 0.0, 0.9, 1.0, 0.1 }) == 0);
    }

    const auto paced = now;
    desk.press ("t");
    CHECK (waitFor ([&] { return pacesIn (false) > 0; }));
    CHECK (waitFor ([&]
    {
        next ("pacer-eased");
        return differing (before, now, ringPart) < 20; // nothing to follow any more
    }));
    CHECK (differing (paced, now, { 0.2, 0.76, 0.6, 0.08 }) > 100); // "No more pacing"
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
    const auto lines = linesIn (timeline);
    CHECK (std::any_of (lines.begin(), lines.end(), [] (const json& line) { return line.at ("event") == "guard"; }));
}

TEST_CASE ("Keys pressed in the window are the breath, pressed or held", "[window]")
{
    Desk desk;
    const TinyPack pack;
    const auto trace = desk.folder() / "r.jsonl";
    desk.open ({ "--pack", pack.pack().string(), "--minutes", "2", "--breath", "keys", "--theme", "dusk", "--trace",
                 trace.string(), "--autostart" });
    REQUIRE (waitFor ([&] { return linesIn (trace).size() > 10; }));
    wait (5.0);
    const auto before = read (desk.picture ("keys-before"));
    for (int breath = 0; breath < 4; ++breath)
    {
        if (breath % 2 == 0)
        {
            desk.press ("Up");
            wait (1.7);
            desk.press ("Down");
        }
        else
        {
            desk.hold ("i", 1.6);
            desk.press ("o");
        }
        wait (2.0);
    }
    const auto after = read (desk.picture ("keys-after"));
    CHECK (differing (before, after, footMiddle) == 0);              // breathing wakes nothing
    CHECK (differing (before, after, { 0.7, 0.0, 0.3, 0.1 }) > 100); // the chip knows the rate
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);

    std::string phases;
    auto rate = 0.0;
    for (const auto& line : linesIn (trace))
        if (line.contains ("tick"))
        {
            const auto& state = line.at ("breath");
            const auto phase = state.value ("phase", "unknown").substr (0, 1);
            if (phases.empty() || phases.substr (phases.size() - 1) != phase)
                phases += phase;
            rate = state.contains ("rate") && state.at ("rate").is_number() ? state.at ("rate").get<double>() : rate;
        }
    CHECK (phases.find ("ieieieie") != std::string::npos);
    CHECK (rate > 9.0);
    CHECK (rate < 20.0);
}

TEST_CASE ("The pointer wakes what moves about in a session, keys and buttons do it", "[window]")
{
    Desk desk;
    const TinyPack pack;
    const auto trace = desk.folder() / "r.jsonl";
    desk.open ({ "--pack", pack.pack().string(), "--minutes", "2", "--breath", "none", "--theme", "dusk", "--trace",
                 trace.string(), "--autostart" });
    REQUIRE (waitFor ([&] { return linesIn (trace).size() > 10; }));
    wait (5.0);
    const auto asleep = read (desk.picture ("live-asleep"));
    desk.move (500, 300);
    desk.move (505, 305);
    wait (1.0);
    const auto awake = read (desk.picture ("live-awake"));
    CHECK (differing (asleep, awake, footMiddle) > 200);
    wait (5.0);
    CHECK (differing (asleep, read (desk.picture ("live-asleep-again")), footMiddle) == 0);

    for (const auto* key : { "n", "Left", "Right", "minus" })
    {
        desk.press (key);
        wait (0.4);
    }
    desk.press ("l"); // how much time is there? Three minutes: the first button
    wait (0.5);
    (void) desk.picture ("live-length");
    desk.press ("Return");
    wait (0.5);
    desk.press ("s");
    wait (0.8);
    (void) desk.picture ("live-sound");
    desk.click (1120 - 40 - 336 + 24 + 96 + 48, 72 + 16 + 32 + 28 + 28 + 28 + 28 + 4 + 18); // the second bed: silence
    wait (0.5);
    (void) desk.picture ("live-silence");
    desk.press ("Escape");
    wait (0.3);
    desk.press ("h");
    wait (0.5);
    (void) desk.picture ("live-help");
    desk.press ("n"); // while help is read, nothing moves
    wait (0.3);
    desk.press ("Escape");
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);

    const auto commands = commandsIn (trace);
    INFO (commands);
    const auto count = [&] (const std::string& word)
    {
        auto found = 0;
        for (auto at = commands.find (word); at != std::string::npos; at = commands.find (word, at + 1))
            ++found;
        return found;
    };
    CHECK (count ("\"skip\"") == 1);
    CHECK (count ("{\"move\":-30.0}") == 1);
    CHECK (count ("{\"move\":30.0}") == 1);
    CHECK (count ("setLength") == 2);
    CHECK (count ("{\"setBed\":null}") == 1);
}

TEST_CASE ("The microphone is checked in the window, Escape loses nothing, Done keeps", "[window]")
{
    Desk desk;
    const TinyPack pack;
    const JackPeer breather { "breather", breathing (14.0, 60.0, 48000.0, 0.1), 0 };
    const auto file = desk.folder() / "home/config/profile.json";
    desk.open ({ "--pack", pack.pack().string(), "--input", "breather", "--theme", "dusk" });
    wait (1.0);
    desk.press ("c");
    wait (4.0);
    const auto one = read (desk.picture ("calibrate-one"));
    wait (1.3);
    CHECK (differing (one, read (desk.picture ("calibrate-two")), ringPart) > 100); // the ring breathes
    desk.press ("Escape");
    wait (1.0);
    CHECK (differing (one, read (desk.picture ("calibrate-left"))) > 5000);
    CHECK_FALSE (fs::exists (file));

    desk.press ("c");
    wait (34.0);
    const auto over = read (desk.picture ("calibrate-over"));
    wait (1.0);
    CHECK (differing (over, read (desk.picture ("calibrate-rests"))) == 0);
    desk.press ("Return"); // Done
    REQUIRE (waitFor ([&] { return fs::exists (file); }));
    (void) desk.picture ("calibrate-back");
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
    const auto kept = json::parse (textOf (file)).at ("breath").at ("calibration");
    CHECK (kept.at ("heard").get<double>() > 0.5);
    CHECK (kept.at ("microphone") == "breather");
}

TEST_CASE ("A microphone that is not there is said on the calibration screen, and settings are reached by keyboard",
           "[window]")
{
    Desk desk;
    const TinyPack pack;
    const JackPeer headset { "headset", breathing (14.0, 10.0, 48000.0, 0.1), 0 };
    desk.open ({ "--pack", pack.pack().string(), "--input", "nothing of that name", "--theme", "dawn" });
    const auto before = read (desk.pictureAtRest ("settings-before"));
    desk.press ("c");
    CHECK (waitFor ([&] { return differing (before, read (desk.picture ("calibrate-none"))) > 5000; }));
    (void) desk.pictureAtRest ("calibrate-none");
    desk.press ("Escape");
    const auto choosing = read (desk.pictureAtRest ("calibrate-none-back"));
    CHECK (differing (before, choosing) > 100); // it goes by time now

    desk.press ("s");
    CHECK (waitFor ([&] { return differing (choosing, read (desk.picture ("settings-open"))) > 5000; }));
    wait (1.0); // the devices are listed
    (void) desk.pictureAtRest ("settings-open");
    for (int i = 0; i < 7; ++i) // past devices and sources, to "Only follows me"
        desk.press ("Tab");
    desk.press ("space");
    desk.press ("Tab");
    desk.press ("Right"); // not slower than half a breath more
    wait (0.5);
    (void) desk.picture ("settings-changed");
    desk.press ("shift+Tab");
    for (int i = 0; i < 6; ++i)
        desk.press ("shift+Tab"); // back to the microphones
    desk.press ("Up");            // another one than the one that is not there
    wait (0.3);
    (void) desk.picture ("settings-microphone");
    desk.press ("Escape");
    CHECK (differing (choosing, read (desk.pictureAtRest ("settings-closed"))) == 0);
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
    const auto kept = json::parse (textOf (desk.folder() / "home/config/profile.json"));
    CHECK (kept.at ("breath").at ("lead") == false);
    CHECK (kept.at ("breath").at ("slowest") == 5.5);
    const auto input =
        json::parse (textOf (desk.folder() / "home/config/devices.json")).at ("input").get<std::string>();
    INFO (input);
    CHECK (input != "nothing of that name"); // which one is there is the machine's
    CHECK (kept.at ("breath").at ("source") == "none");
}

TEST_CASE ("Whatever keys are pressed in whatever order, the window goes on and closes cleanly", "[window]")
{
    Desk desk;
    const TinyPack pack;
    const JackPeer breather { "breather", breathing (14.0, 20.0, 48000.0, 0.1), 0 };
    desk.open ({ "--pack", pack.pack().string(), "--input", "breather", "--theme", "dusk" });
    wait (1.0);
    constexpr std::array keys { "t",     "s",    "l",     "n",      "i", "o",      "Up",  "Down",      "Left", "Right",
                                "minus", "plus", "space", "Escape", "h", "Return", "Tab", "shift+Tab", "c" };
    std::minstd_rand random { 20 };
    std::string pressed;
    for (int i = 0; i < 250 && desk.isRunning(); ++i)
    {
        const std::string key = keys[random() % keys.size()];
        pressed += key + " ";
        desk.press (key);
        if (i % 10 == 0)
            wait (0.3); // sometimes somebody looks first
    }
    INFO (pressed);
    REQUIRE (desk.isRunning());
    (void) desk.picture ("monkey");
    desk.press ("ctrl+q");
    CHECK (desk.waitForEnd (Desk::patience) == 0);
}
