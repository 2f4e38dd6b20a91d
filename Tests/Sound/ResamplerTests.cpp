// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Resampler.h"
#include "Support/Catch.h"
#include "Support/Recordings.h"

using namespace slackwater;
using namespace slackwater::sound;
using namespace slackwater::tests;

TEST_CASE ("Equal rates pass untouched", "[sound]")
{
    Resampler same { SampleRate { 48000.0 }, SampleRate { 48000.0 }, 1 };
    const auto sound = sine (440.0, 0.1, 0.5).samples;
    CHECK (same.process (sound).data() == sound.data());
    CHECK (same.finish().empty());
}

TEST_CASE ("A tone keeps its length and its level at another rate, however exact the converter", "[sound]")
{
    const auto precision = GENERATE (Precision::bits16, Precision::bits20);
    Resampler down { SampleRate { 48000.0 }, SampleRate { 16000.0 }, 1, precision };
    const auto sound = sine (440.0, 1.0, 0.5).samples, expected = sine (440.0, 1.0, 0.5, 16000).samples;
    std::vector<float> made;
    for (std::size_t at = 0; at < sound.size(); at += 1200)
        down.append (std::span { sound }.subspan (at, 1200), made);
    const auto tail = down.finish();
    made.insert (made.end(), tail.begin(), tail.end());

    REQUIRE (made.size() == 16000);
    float worst = 0.0f;
    for (std::size_t i = 2000; i < 14000; ++i)
        worst = std::max (worst, std::abs (made[i] - expected[i]));
    CHECK (worst < 1.0e-4f);
}
