// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreathSound.h"

#include "Breath/Tracker/BandFeatures.h"
#include "Breath/Tracker/BreathTracker.h"
#include "Breath/Tracker/LateEcho.h"
#include "Support/Catch.h"

#include <algorithm>

/** What is played, heard too late to be taken out: a loudspeaker far away in time, or the output's own monitor. */
using namespace slackwater;
using namespace slackwater::breath;
using namespace slackwater::breath::tests;

namespace
{

/** A wave at six a minute, as the bed swells with a pacer. */
Sound wave (double seconds, std::uint32_t seed = 3)
{
    auto sound = dullNoise (static_cast<std::size_t> (seconds * trackerRate), 0.1, seed);
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] *= static_cast<float> (
            0.55 - 0.45 * std::cos (2.0 * std::numbers::pi * 0.1 * static_cast<double> (i) / trackerRate));
    return sound;
}

Sound plus (Sound sound, const Sound& other)
{
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] += other[i];
    return sound;
}

Sound scaled (Sound sound, float gain)
{
    for (auto& sample : sound)
        sample *= gain;
    return sound;
}

Sound late (const Sound& played, double delaySeconds, double drift = 0.0)
{
    return byAnotherClock (played, delaySeconds * trackerRate, drift);
}

/** Every answer there was, and whether the echo was told at the end. */
struct Tracked
{
    double answered = 0.0;
    std::optional<Seconds> lateBy;
};

Tracked tracked (const Sound& microphone, const Sound& played)
{
    BreathTracker tracker { SampleRate { trackerRate },
                            { SLACKWATER_SOURCE_DIR "/Assets/breath/breath.weights", false } };
    Tracked result;
    std::size_t rows = 0;
    for (std::size_t i = 0; i + 1600 <= microphone.size(); i += 1600)
    {
        tracker.process (std::span { microphone }.subspan (i, 1600), std::span { played }.subspan (i, 1600));
        for (const auto& row : tracker.takeRows())
        {
            ++rows;
            result.answered += row.rate ? 1.0 : 0.0;
        }
    }
    result.answered /= static_cast<double> (rows);
    result.lateBy = tracker.hearsOutputLateBy();
    return result;
}

} // namespace

TEST_CASE ("A wave that comes back late is nobody's breath", "[breath][echo]")
{
    const auto delay = GENERATE (0.7, 0.8, 1.5, 2.6, 4.0);
    const auto played = wave (90.0);
    const auto room = noise (played.size(), 0.0005, 11);
    const auto result = tracked (plus (scaled (late (played, delay), 0.3f), room), played);
    CAPTURE (delay, result.answered);
    REQUIRE (result.lateBy);
    CHECK (result.lateBy->count() == Approx (delay).margin (0.02));
    CHECK (result.answered < 0.03);
}

TEST_CASE ("A loudspeaker's clock that runs away does not hide a late echo", "[breath][echo]")
{
    const auto drift = GENERATE (-200.0e-6, 60.0e-6, 200.0e-6);
    const auto played = wave (90.0);
    const auto result =
        tracked (plus (scaled (late (played, 1.2, drift), 0.3f), noise (played.size(), 0.0005, 11)), played);
    CHECK (result.lateBy.has_value());
    CHECK (result.answered < 0.05);
}

TEST_CASE ("Somebody who breathes with the wave is no echo of it", "[breath][echo]")
{
    const auto played = wave (90.0);
    const auto person = breathing (6.0, 90.0, trackerRate);
    const auto leak = GENERATE (0.0f, 0.2f); // over headphones; over a loudspeaker near by
    const auto result = tracked (plus (scaled (late (played, 0.12), leak), person), played);
    CHECK_FALSE (result.lateBy);
    CHECK (result.answered > 0.5);
}

TEST_CASE ("A breath with nothing played, and a played wave that nobody hears, are no echo", "[breath][echo]")
{
    const auto person = breathing (12.0, 60.0, trackerRate);
    CHECK_FALSE (tracked (person, Sound (person.size(), 0.0f)).lateBy);
    const auto played = wave (60.0);
    CHECK_FALSE (tracked (noise (played.size(), 0.001, 5), played).lateBy);
    CHECK_FALSE (tracked (person, played).lateBy);
}

TEST_CASE ("An echo that has gone is forgotten after a while", "[breath][echo]")
{
    const auto played = wave (100.0);
    auto heard = late (played, 1.0);
    const auto half = static_cast<std::ptrdiff_t> (heard.size() / 2);
    std::fill (heard.begin() + half, heard.end(), 0.0f);
    LateEcho echo;
    const auto listen = [&] (std::ptrdiff_t from, std::ptrdiff_t to)
    {
        for (auto i = from; i + 512 <= to; i += 512)
            echo.push (std::span { heard }.subspan (static_cast<std::size_t> (i), 512),
                       std::span { played }.subspan (static_cast<std::size_t> (i), 512));
    };
    listen (0, half);
    CHECK (echo.delay());
    listen (half, half + 10 * 16000);
    CHECK (echo.delay()); // a session is silent at times
    listen (half + 10 * 16000, static_cast<std::ptrdiff_t> (heard.size()));
    CHECK_FALSE (echo.delay());
}
