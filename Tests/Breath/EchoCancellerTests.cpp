// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreathSound.h"

#include "Breath/Tracker/EchoCanceller.h"
#include "Breath/Tracker/ReferenceClock.h"
#include "Support/Catch.h"

#include <algorithm>
#include <array>

using namespace slackwater::breath;
using namespace slackwater::breath::tests;

namespace
{
constexpr double rate = 16000.0;

/** A loudspeaker across a room: delayed, with decaying reflections. */
Sound leaked (const Sound& played, double delaySeconds, double clockError = 0.0)
{
    const auto response = noise (1600, 0.2, 99);
    Sound heard (played.size(), 0.0f);
    for (std::size_t i = 0; i < heard.size(); ++i)
    {
        const double at = static_cast<double> (i) * (1.0 + clockError) - delaySeconds * rate;
        for (std::size_t k = 0; k < response.size(); k += 40)
        {
            const double tap = at - static_cast<double> (k);
            if (tap < 0.0 || tap + 1.0 >= static_cast<double> (played.size()))
                continue;
            const auto index = static_cast<std::size_t> (tap);
            const auto share = static_cast<float> (tap - static_cast<double> (index));
            const float sample = played[index] * (1.0f - share) + played[index + 1] * share;
            heard[i] += sample * (k == 0 ? 1.0f : response[k])
                        * static_cast<float> (std::exp (-static_cast<double> (k) / 400.0));
        }
    }
    return heard;
}

Sound cancelled (const Sound& microphone, const Sound& reference)
{
    EchoCanceller canceller;
    Sound cleaned (microphone.size(), 0.0f);
    std::array<float, EchoCanceller::blockLength> echo {};
    for (std::size_t i = 0; i + echo.size() <= microphone.size(); i += echo.size())
        canceller.process (std::span { microphone }.subspan (i, echo.size()),
                           std::span { reference }.subspan (i, echo.size()),
                           std::span { cleaned }.subspan (i, echo.size()), echo);
    return cleaned;
}

Sound agreeing (const Sound& microphone, const Sound& reference)
{
    ReferenceClock clock;
    Sound aligned (reference.size(), 0.0f);
    constexpr auto block = ReferenceClock::blockLength;
    for (std::size_t i = 0; i + block <= reference.size(); i += block)
        (void) clock.process (std::span { microphone }.subspan (i, block), std::span { reference }.subspan (i, block),
                              std::span { aligned }.subspan (i, block));
    return aligned;
}

double powerOfEnd (const Sound& sound)
{
    double sum = 0.0;
    for (std::size_t i = sound.size() * 3 / 4; i < sound.size() - 512; ++i)
        sum += static_cast<double> (sound[i]) * static_cast<double> (sound[i]);
    return sum;
}

double decibels (double ratio) { return 10.0 * std::log10 (ratio); }
} // namespace

TEST_CASE ("What the loudspeakers play is taken out of the microphone, whatever the delay", "[breath][echo]")
{
    const auto delay = GENERATE (0.0, 0.12, 0.3, 0.5);
    const auto played = noise (static_cast<std::size_t> (20 * rate), 0.1, 1);
    const auto heard = leaked (played, delay);

    CHECK (decibels (powerOfEnd (heard) / powerOfEnd (cancelled (heard, played))) > 15.0);
}

TEST_CASE ("Clocks that drift apart by 200 ppm make the canceller alone useless, never harmful", "[breath][echo]")
{
    const auto drift = GENERATE (-200.0e-6, 200.0e-6);
    const auto played = noise (static_cast<std::size_t> (30 * rate), 0.1, 2);
    const auto heard = leaked (played, 0.1, drift);

    CHECK (decibels (powerOfEnd (heard) / powerOfEnd (cancelled (heard, played))) > -1.0);
}

TEST_CASE ("Two clocks that drift apart are made to agree, so that the echo can be taken out", "[breath][echo]")
{
    const auto drift = GENERATE (-200.0e-6, -50.0e-6, 50.0e-6, 200.0e-6);
    const auto played = dullNoise (static_cast<std::size_t> (30 * rate), 0.1, 2);
    const auto heard = leaked (played, 0.1, drift);
    constexpr auto block = EchoCanceller::blockLength;
    EchoCanceller canceller;
    ReferenceClock clock;
    Sound cleaned (heard.size(), 0.0f), aligned (block), echo (block);
    for (std::size_t i = 0; i + block <= heard.size(); i += block)
    {
        const auto microphone = std::span { heard }.subspan (i, block);
        if (clock.process (microphone, std::span { played }.subspan (i, block), aligned))
            canceller.reset();
        canceller.process (microphone, aligned, std::span { cleaned }.subspan (i, block), echo);
    }
    CHECK (clock.isDrifting());
    CHECK (decibels (powerOfEnd (heard) / powerOfEnd (cleaned)) > 20.0);
}

TEST_CASE ("How fast two clocks drift apart is known to a millionth", "[breath][echo]")
{
    const auto drift = GENERATE (-200.0e-6, 0.0, 30.0e-6);
    const auto played = dullNoise (static_cast<std::size_t> (30 * rate), 0.1, 4);
    const auto heard = leaked (played, 0.2, drift);
    ClockDrift clocks;
    constexpr auto block = ClockDrift::blockLength;
    for (std::size_t i = 0; i + block <= heard.size(); i += block)
        clocks.push (std::span { heard }.subspan (i, block), std::span { played }.subspan (i, block));

    const auto line = clocks.line();
    REQUIRE (line);
    CHECK (line->slope == Approx (-drift).margin (1.0e-6));
    CHECK (line->delay == Approx (0.2 * rate - drift * static_cast<double> (heard.size())).margin (5.0));
}

TEST_CASE ("Where the clocks agree, or nothing of what is played is heard, the reference is passed on to the bit",
           "[breath][echo]")
{
    const auto played = noise (static_cast<std::size_t> (30 * rate), 0.1, 2);
    const auto whole = played.size() / EchoCanceller::blockLength * EchoCanceller::blockLength;
    const auto heard = GENERATE_COPY (leaked (played, 0.1), breathing (12.0, 30.0, rate), Sound (played.size(), 0.0f));
    const auto aligned = agreeing (heard, played);
    CHECK (std::equal (aligned.begin(), aligned.begin() + static_cast<std::ptrdiff_t> (whole), played.begin()));
}

TEST_CASE ("The canceller leaves breath as it is", "[breath][echo]")
{
    const auto breath = breathing (12.0, 20.0, rate);

    SECTION ("when nothing is played, to the bit")
    {
        const auto cleaned = cancelled (breath, Sound (breath.size(), 0.0f));
        CHECK (std::equal (cleaned.begin(), cleaned.end() - 512, breath.begin()));
    }
    SECTION ("when something else is played that the microphone does not hear")
    {
        const auto cleaned = cancelled (breath, noise (breath.size(), 0.05, 3));
        CHECK (std::abs (decibels (powerOfEnd (cleaned) / powerOfEnd (breath))) < 1.5);
    }
}
