// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreathSound.h"

#include "Breath/Calibration/Calibration.h"
#include "Breath/Calibration/CalibrationSign.h"
#include "Model/Heard.h"
#include "Support/Catch.h"

#include <algorithm>

using namespace slackwater;
using namespace slackwater::breath;
using namespace slackwater::breath::tests;

namespace
{
constexpr double rate = 16000.0;

/** `ahead`: of the sign, in breaths. */
CalibrationResult calibrate (const Sound& sound, const Sound& reference = {}, double ahead = 0.0)
{
    Calibration calibration { SampleRate { rate }, { SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights", false } };
    constexpr std::size_t block = 1600;
    for (std::size_t i = 0; i + block <= sound.size() && ! calibration.isDone(); i += block)
    {
        const double cycle = std::fmod (static_cast<double> (i) / rate / 5.0 + 1.0 - ahead,
                                        1.0); // the sign: 12 breaths a minute, as breathing()
        const auto sign = cycle < 0.4 ? BreathPhase::inhale : cycle < 0.85 ? BreathPhase::exhale : BreathPhase::hold;
        calibration.process (std::span { sound }.subspan (i, block),
                             reference.empty() ? std::span<const float> {} : std::span { reference }.subspan (i, block),
                             sign);
    }
    CHECK (calibration.isDone());
    return calibration.result();
}

bool says (const CalibrationResult& result, const char* word) { return result.words.find (word) != std::string::npos; }
} // namespace

TEST_CASE ("Calibration hears somebody well, and at which rate", "[breath][calibration]")
{
    const auto result = calibrate (breathing (12.0, 31.0, rate));
    INFO (result.words);
    CHECK (result.isUsable);
    CHECK (result.hearing > 0.5);
    REQUIRE (result.rate);
    CHECK (result.rate->value == Approx (12.0).margin (1.0));
    CHECK (result.level.value - result.noise.value > 10.0);
}

TEST_CASE ("Calibration hears whoever a session would hear: the same rule, moment by moment", "[breath][calibration]")
{
    const auto volume = GENERATE (1.0, 0.1, 0.03, 0.01, 0.003, 0.001);
    const auto sound = breathing (12.0, 31.0, rate, volume);
    BreathTracker tracker { SampleRate { rate }, { SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights", false } };
    std::size_t heard = 0, all = 0;
    constexpr std::size_t block = 1600;
    for (std::size_t i = 0; i + block <= sound.size() && tracker.state().time.count() < 30.0; i += block)
    {
        tracker.process (std::span { sound }.subspan (i, block), {});
        for (const auto& row : tracker.takeRows())
            if (row.time.count() >= 10.0)
            {
                ++all;
                heard += isHeard (row) ? 1u : 0u;
            }
    }
    INFO (volume);
    REQUIRE (all > 0);
    CHECK (calibrate (sound).hearing == Approx (static_cast<double> (heard) / static_cast<double> (all)));
}

TEST_CASE ("Calibration says what is wrong, and what to do", "[breath][calibration]")
{
    const auto samples = static_cast<std::size_t> (31 * rate);
    SECTION ("a microphone that is muted")
    {
        const auto result = calibrate (Sound (samples, 0.0f));
        CHECK (says (result, "muted"));
        CHECK_FALSE (result.isUsable);
    }
    SECTION ("a fan")
    {
        const auto result = calibrate (noise (samples, 0.05, 5));
        CHECK (says (result, "fan"));
        CHECK_FALSE (result.isUsable);
    }
    SECTION ("too loud")
    {
        auto sound = breathing (12.0, 31.0, rate, 3.0);
        for (auto& sample : sound)
            sample = std::clamp (sample, -1.0f, 1.0f);
        CHECK (says (calibrate (sound), "overdriven"));
    }
    SECTION ("loudspeakers")
    {
        const auto played = noise (samples, 0.1, 6);
        CHECK (says (calibrate (played, played), "headphones"));
    }
}

TEST_CASE (
    "Whoever follows the sign is told apart from whose in-breath sounds like an out-breath, and from who does not follow",
    "[breath][calibration]")
{
    SECTION ("followed, a third of a second late")
    {
        CHECK (calibrate (breathing (12.0, 31.0, rate), {}, -0.07).swapInAndOut == false);
    }
    SECTION ("the other way round: what sounds like out comes when the sign says in")
    {
        const auto result = calibrate (breathing (12.0, 31.0, rate), {}, 0.5);
        CHECK (result.swapInAndOut == true);
        CHECK (sidesOf (result).find ("most people's out-breath") != std::string::npos);
    }
    SECTION ("not followed: another pace, however it lies")
    {
        for (const auto pace : { 10.5, 11.2, 13.0, 17.0 })
            for (const auto ahead : { 0.0, 0.5 })
                CHECK_FALSE (calibrate (breathing (pace, 31.0, rate), {}, ahead).swapInAndOut.has_value());
    }
    SECTION ("nobody there")
    {
        CHECK_FALSE (calibrate (noise (static_cast<std::size_t> (31 * rate), 0.001, 9)).swapInAndOut.has_value());
    }
}

TEST_CASE ("What was learned about in and out outlives a calibration that could not tell", "[breath][calibration]")
{
    CalibrationResult deaf;
    deaf.hearing = 0.123456;
    const auto first = keep (deaf, BreathCalibration { "2026-01-01", "old", 0.9, {}, {}, true }, "2026-11-25", "new");
    CHECK (first.swapInAndOut == true);
    CHECK (first.heard == 0.12);
    CHECK (first.date == "2026-11-25");
    CHECK (first.microphone == "new");

    auto told = deaf;
    told.isUsable = true;
    told.swapInAndOut = false;
    CHECK (keep (told, first, "", "").swapInAndOut == false);
    CHECK_FALSE (keep (deaf, {}, "", "").swapInAndOut.has_value());
}

TEST_CASE ("The sign is an even breath that fills and empties", "[breath][calibration]")
{
    const CalibrationSign sign { Bpm { 12.0 } };
    CHECK (sign.phaseAt (Seconds { 0.1 }) == BreathPhase::inhale);
    CHECK (sign.phaseAt (Seconds { 2.1 }) == BreathPhase::exhale);
    CHECK (sign.phaseAt (Seconds { 5.1 }) == BreathPhase::inhale);
    CHECK (sign.fullnessAt (Seconds { 0.0 }) == Approx (0.0).margin (1.0e-6));
    CHECK (sign.fullnessAt (Seconds { 2.0 }) == Approx (1.0).margin (1.0e-6));
    CHECK (sign.fullnessAt (Seconds { 4.9999 }) == Approx (0.0).margin (1.0e-3));
}
