// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreathSound.h"

#include "Breath/Calibration.h"

#include <catch2/catch.hpp>

using namespace slackwater;
using namespace slackwater::breath;
using namespace slackwater::breath::tests;

namespace
{
constexpr double rate = 16000.0;

CalibrationResult calibrate (const Sound& sound, const Sound& reference = {})
{
    Calibration calibration { SampleRate { rate }, { SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights", false } };
    constexpr std::size_t block = 1600;
    for (std::size_t i = 0; i + block <= sound.size() && ! calibration.isDone(); i += block)
    {
        const double cycle = std::fmod (static_cast<double> (i) / rate / 5.0, 1.0); // the sign: 12 breaths a minute, as breathing()
        const auto sign = cycle < 0.4 ? BreathPhase::inhale : cycle < 0.85 ? BreathPhase::exhale : BreathPhase::hold;
        calibration.process (std::span { sound }.subspan (i, block), reference.empty() ? std::span<const float> {} : std::span { reference }.subspan (i, block), sign);
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
