// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreathSound.h"

#include "Breath/Tracker/BreathTracker.h"
#include "Sound/MonoFile.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <limits>
#include <numbers>

using namespace slackwater;
using namespace slackwater::breath;
using namespace slackwater::breath::tests;

namespace
{
const std::filesystem::path assets = SLACKWATER_SOURCE_DIR "/Assets/breath";
const BreathTracker::Options trained { assets / "breath.weights", false };

std::vector<BreathState> rowsOf (const Sound& sound, double rate, std::size_t block = 4096,
                                 const BreathTracker::Options& options = trained, const Sound& reference = {})
{
    BreathTracker tracker { SampleRate { rate }, options };
    std::vector<BreathState> rows;
    for (std::size_t i = 0; i < sound.size(); i += block)
    {
        const auto count = std::min (block, sound.size() - i);
        tracker.process (std::span { sound }.subspan (i, count),
                         reference.empty() ? std::span<const float> {} : std::span { reference }.subspan (i, count));
        const auto fresh = tracker.takeRows();
        rows.insert (rows.end(), fresh.begin(), fresh.end());
    }
    return rows;
}

/** All of a recording, as if it had just been heard. */
std::vector<BreathState> rowsOf (const std::filesystem::path& recording)
{
    auto file = sound::MonoFile::open (recording);
    REQUIRE (file);
    Sound heard, block (8192);
    while (const auto count = file->read (block))
        heard.insert (heard.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t> (count));
    return rowsOf (heard, file->rate().value);
}

double shareAnswered (std::span<const BreathState> rows)
{
    return static_cast<double> (
               std::count_if (rows.begin(), rows.end(), [] (const auto& row) { return row.rate.has_value(); }))
           / static_cast<double> (rows.size());
}

/** Share of rows after the first 20 s whose rate is within one breath a minute. */
double shareRight (std::span<const BreathState> rows, double bpm)
{
    const auto late = rows.subspan (80);
    return static_cast<double> (std::count_if (late.begin(), late.end(), [&] (const auto& row)
    { return row.rate && std::abs (row.rate->value - bpm) <= 1.0; }))
           / static_cast<double> (late.size());
}
} // namespace

TEST_CASE ("A row comes for every quarter of a second of sound", "[breath][tracker]")
{
    const auto rate = GENERATE (8000.0, 11025.0, 16000.0, 44100.0, 192000.0);
    const auto rows = rowsOf (noise (static_cast<std::size_t> (rate * 3.0), 0.01, 1), rate);
    REQUIRE (rows.size() == 12);
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK (rows[i].time.count() == Approx (0.25 * static_cast<double> (i + 1)));
}

TEST_CASE ("Even breathing is followed at any sample rate", "[breath][tracker]")
{
    const auto rate = GENERATE (8000.0, 16000.0, 44100.0, 48000.0, 192000.0);
    const auto rows = rowsOf (breathing (12.0, 60.0, rate), rate);
    CHECK (shareRight (rows, 12.0) > 0.9);
}

TEST_CASE ("The same sound gives the same answer however it is cut into blocks", "[breath][tracker]")
{
    const double rate = 44100.0;
    const auto sound = breathing (15.0, 25.0, rate), played = noise (sound.size(), 0.01, 3);
    const auto whole = rowsOf (sound, rate, sound.size(), trained, played);
    const auto block = GENERATE (as<std::size_t> {}, 64, 441, 1023, 16384);
    CHECK (rowsOf (sound, rate, block, trained, played) == whole);
}

TEST_CASE ("Where nobody breathes, nothing is said", "[breath][tracker]")
{
    const double rate = 16000.0;
    const auto samples = static_cast<std::size_t> (60 * rate);
    SECTION ("silence") { CHECK (shareAnswered (rowsOf (Sound (samples, 0.0f), rate)) == 0.0); }
    SECTION ("steady noise") { CHECK (shareAnswered (rowsOf (noise (samples, 0.05, 11), rate)) < 0.02); }
    SECTION ("the same without weights")
    {
        CHECK (shareAnswered (rowsOf (noise (samples, 0.05, 11), rate, 4096, {})) < 0.02);
    }
    SECTION ("what is not a number")
    {
        CHECK (shareAnswered (rowsOf (Sound (samples, std::numeric_limits<float>::quiet_NaN()), rate)) == 0.0);
    }
    SECTION ("an unknown phase goes with it")
    {
        for (const auto& row : rowsOf (Sound (samples / 4, 0.0f), rate))
            REQUIRE (row.phase == BreathPhase::unknown);
    }
}

namespace
{
/** What is played, swelling ten times a minute like the sea, and what a microphone hears of it 0.1 s later by its own
 * clock. */
std::pair<Sound, Sound> leakingWaves (double drift, double rate)
{
    auto played = dullNoise (static_cast<std::size_t> (90 * rate), 0.1, 12);
    for (std::size_t i = 0; i < played.size(); ++i)
        played[i] *=
            static_cast<float> (0.55 + 0.45 * std::sin (2.0 * std::numbers::pi * static_cast<double> (i) / rate / 6.0));
    auto heard = noise (played.size(), 0.001, 13);
    const auto leak = byAnotherClock (played, 0.1 * rate, drift);
    for (std::size_t i = 0; i < heard.size(); ++i)
        heard[i] += 0.2f * leak[i];
    return { heard, played };
}
} // namespace

TEST_CASE ("Waves that leak from the loudspeakers are not taken for breath, even where the clocks drift by 200 ppm",
           "[breath][tracker]")
{
    const auto drift = GENERATE (0.0, 20.0e-6, -20.0e-6, 200.0e-6, -200.0e-6);
    const auto [heard, played] = leakingWaves (drift, 16000.0);
    CHECK (shareAnswered (rowsOf (heard, 16000.0, 4096, trained, played)) < 0.05);
}

TEST_CASE ("Breath is followed under waves from loudspeakers whose clock drifts", "[breath][tracker]")
{
    const auto drift = GENERATE (0.0, 200.0e-6, -200.0e-6);
    auto [heard, played] = leakingWaves (drift, 16000.0);
    const auto breath = breathing (14.0, 90.0, 16000.0, 0.06);
    for (std::size_t i = 0; i < heard.size(); ++i)
        heard[i] += breath[i];
    const auto rows = rowsOf (heard, 16000.0, 4096, trained, played);
    for (const auto& row : rows) // the waves' own ten a minute is the trap
        CHECK_FALSE ((row.confidence >= 0.8 && std::abs (row.rate->value - 14.0) > 1.5));
    CHECK (shareRight (std::span { rows }.subspan (120), 14.0) > 0.9);
}

TEST_CASE ("Broken sound never breaks the tracker, which finds the breath again", "[breath][tracker]")
{
    const double rate = 16000.0;
    auto sound = breathing (12.0, 120.0, rate);
    const auto from = static_cast<std::size_t> (30 * rate), to = static_cast<std::size_t> (40 * rate);
    const auto spoil =
        GENERATE (std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1.0e30f, 0.0f);
    for (auto i = from; i < to; ++i)
        sound[i] = i % 3 == 0 || spoil == 0.0f ? spoil : sound[i];
    const auto rows = rowsOf (sound, rate);
    for (const auto& row : rows)
    {
        REQUIRE (std::isfinite (row.confidence));
        REQUIRE ((! row.rate || std::isfinite (row.rate->value)));
    }
    CHECK (shareRight (std::span { rows }.subspan (240), 12.0) > 0.9); // from 80 s on
}

TEST_CASE ("A microphone that is unplugged is known to be silent within ten seconds, and heard again when it is back",
           "[breath][tracker]")
{
    const double rate = 16000.0;
    auto sound = breathing (12.0, 150.0, rate);
    std::fill (sound.begin() + static_cast<std::ptrdiff_t> (40 * rate),
               sound.begin() + static_cast<std::ptrdiff_t> (90 * rate), 0.0f);
    const auto rows = rowsOf (sound, rate);
    const std::span all { rows };

    CHECK (shareRight (all.first (160), 12.0) > 0.9);
    CHECK (shareAnswered (all.subspan (200, 160)) == 0.0); // 50 to 90 s
    CHECK (shareRight (all.subspan (360), 12.0) > 0.9);    // from 20 s after it is back
}

TEST_CASE ("Breath is followed through clipping", "[breath][tracker]")
{
    auto sound = breathing (12.0, 60.0, 16000.0, 3.0);
    for (auto& sample : sound)
        sample = std::clamp (sample, -1.0f, 1.0f);
    CHECK (shareRight (rowsOf (sound, 16000.0), 12.0) > 0.9);
}

TEST_CASE ("Without weights, even breathing is still given a rate, and never a phase", "[breath][tracker]")
{
    const auto rows = rowsOf (breathing (12.0, 60.0, 16000.0), 16000.0, 4096, {});
    CHECK (shareRight (std::span { rows }.subspan (40), 12.0) > 0.8);
    for (const auto& row : rows)
        REQUIRE (row.phase == BreathPhase::unknown);
}

TEST_CASE ("Nobody asking for rows costs no more than ten minutes of them", "[breath][tracker]")
{
    BreathTracker tracker { SampleRate { 8000.0 }, {} };
    const Sound second (8000, 0.0f);
    for (int i = 0; i < 700; ++i)
        tracker.process (second);
    const auto rows = tracker.takeRows();
    CHECK (rows.size() == 2400);
    CHECK (rows.back().time.count() == Approx (700.0));
}

TEST_CASE ("After a reset all is as at the beginning", "[breath][tracker]")
{
    const auto sound = breathing (12.0, 20.0, 16000.0);
    BreathTracker tracker { SampleRate { 16000.0 }, trained };
    tracker.process (sound);
    const auto first = tracker.takeRows();
    tracker.reset();
    tracker.process (sound);
    CHECK (tracker.takeRows() == first);
}

TEST_CASE ("The bundled breath is followed: rates and onsets", "[breath][tracker]")
{
    std::ifstream stream (assets / "settling.json");
    const auto truth = nlohmann::json::parse (stream);
    const auto exhales = truth.at ("exhale").get<std::vector<double>>();
    const auto rows = rowsOf (assets / "settling.flac");

    int asked = 0, right = 0;
    for (const auto& row : rows)
    {
        const double time = row.time.count();
        std::vector<double> past;
        for (std::size_t i = 1; i < exhales.size(); ++i)
            if (exhales[i] <= time && exhales[i] > time - 15.0)
                past.push_back (60.0 / (exhales[i] - exhales[i - 1]));
        if (time < 20.0 || past.empty())
            continue;
        double mean = 0.0;
        for (const double rate : past)
            mean += rate / static_cast<double> (past.size());
        ++asked;
        right += row.rate && std::abs (row.rate->value - mean) <= 1.0;
    }
    CHECK (right > 0.95 * asked);

    int met = 0, found = 0;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].phase == BreathPhase::exhale && rows[i - 1].phase != BreathPhase::exhale)
        {
            const double time = rows[i].time.count();
            ++found;
            met += std::any_of (exhales.begin(), exhales.end(),
                                [&] (double onset) { return time > onset - 0.4 && time < onset + 0.8; });
        }
    CHECK (met > 0.9 * found);
    CHECK (met > 0.85 * static_cast<double> (exhales.size()));
}

TEST_CASE ("A real person's minute at ten breaths is followed", "[breath][tracker]")
{
    const auto rows = rowsOf (assets / "person.flac");
    CHECK (shareRight (rows, 10.0) > 0.9);
}
