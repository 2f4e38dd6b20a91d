// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Downmix.h"
#include "Support/Catch.h"
#include "Support/Recordings.h"

#include <cmath>
#include <limits>

using namespace slackwater;
using namespace slackwater::tests;
using sound::Downmix;

namespace
{

constexpr int rate = 16000;

/** Two channels of somebody's making, as one. */
std::vector<float> mixed (const std::vector<float>& left, const std::vector<float>& right)
{
    Downmix downmix (2, SampleRate { rate });
    std::vector<float> one;
    for (std::size_t i = 0; i < left.size(); ++i)
    {
        const float frame[] { left[i], right[i] };
        one.push_back (downmix.mix (frame));
    }
    return one;
}

std::vector<float> scaled (std::vector<float> samples, float by)
{
    for (auto& sample : samples)
        sample *= by;
    return samples;
}

std::vector<float> sum (std::vector<float> samples, const std::vector<float>& others)
{
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] += others[i];
    return samples;
}

/** In dB, once it has decided. */
double level (const std::vector<float>& samples)
{
    auto energy = 0.0;
    for (std::size_t i = rate; i < samples.size(); ++i)
        energy += static_cast<double> (samples[i]) * static_cast<double> (samples[i]);
    return 10.0 * std::log10 (energy / static_cast<double> (samples.size() - rate) + 1.0e-20);
}

const std::vector<float> breath = syllables (6.0, 0.1, rate).samples,
                         hiss = syllables (6.0, 0.0005, rate, 1, 7).samples,
                         hum = syllables (6.0, 0.0005, rate, 1, 9).samples;

} // namespace

TEST_CASE ("Channels that agree are averaged, to the bit", "[sound]")
{
    const auto right = scaled (breath, 0.5f);
    const auto one = mixed (breath, right);
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] != breath[i] * 0.5f + right[i] * 0.5f)
            FAIL ("at " << i);
    CHECK (one.size() == breath.size());
}

TEST_CASE ("A side that is upside down does not silence the other", "[sound]")
{
    const auto loss = GENERATE (1.0f, 0.9f, 0.6f); // how loud the inverted side is
    CAPTURE (loss);
    const auto one = mixed (sum (breath, hiss), sum (scaled (breath, -loss), hum));
    CHECK (level (one) == Approx (level (breath)).margin (0.5));
    CHECK (level (mixed (scaled (breath, -loss), breath)) == Approx (level (breath)).margin (0.5));
}

TEST_CASE ("The microphone on input 2 is heard as on input 1", "[sound]")
{
    CHECK (level (mixed (hiss, breath)) == Approx (level (breath)).margin (0.2));
    CHECK (level (mixed (breath, hiss)) == Approx (level (breath)).margin (0.2));
    CHECK (level (mixed (std::vector<float> (breath.size(), 0.0f), breath)) == Approx (level (breath)).margin (0.01));
    CHECK (level (mixed (std::vector<float> (breath.size(), std::numeric_limits<float>::quiet_NaN()), breath))
           == Approx (level (breath)).margin (0.01));
    CHECK (level (mixed (std::vector<float> (breath.size(), 0.3f), breath)) == Approx (level (breath)).margin (0.2));
}

TEST_CASE ("Two microphones with nothing in common but their hiss stay together", "[sound]")
{
    const auto one = mixed (hiss, hum);
    CHECK (level (one) == Approx (level (hiss) - 3.0).margin (1.0));
}

TEST_CASE ("Many channels are one too: a dead array, one alone, two that cancel", "[sound]")
{
    Downmix downmix (6, SampleRate { rate });
    std::vector<float> one;
    const auto kind = GENERATE (0, 1);
    for (std::size_t i = 0; i < breath.size(); ++i)
    {
        std::array<float, 6> frame {};
        if (kind == 0)
            frame = { hiss[i], hum[i], hiss[i], breath[i], hum[i], hiss[i] };
        else
            frame = { breath[i], -breath[i], breath[i], -breath[i], breath[i], -breath[i] };
        one.push_back (downmix.mix (frame.data()));
    }
    CHECK (level (one) == Approx (level (breath)).margin (0.5));
}
