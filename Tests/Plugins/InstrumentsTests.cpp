// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bowl/Bowl.h"
#include "Support/Catch.h"
#include "Tide/Tide.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace slackwater;

namespace
{

constexpr int rate = 48000;

struct Stereo
{
    std::vector<float> left, right;
    bool operator== (const Stereo&) const = default;
};

/** The sea for so long, paced by breaths of that length (0: by itself). */
Stereo sea (double seconds, double breathSeconds, int block, std::uint64_t seed = 7)
{
    tide::Tide tide;
    tide.prepare (rate, seed);
    const auto frames = static_cast<int> (seconds * rate);
    Stereo sound { std::vector<float> (static_cast<std::size_t> (frames)),
                   std::vector<float> (static_cast<std::size_t> (frames)) };
    const auto period = static_cast<int> (breathSeconds * rate);
    for (int at = 0; at < frames;)
    {
        if (period > 0 && at % period == 0)
            tide.breathe ({ breathSeconds, 0.4, 0.0, 0.6, 0.0 }, 0);
        auto run = std::min (block, frames - at);
        if (period > 0)
            run = std::min (run, period - at % period);
        tide.process (sound.left.data() + at, sound.right.data() + at, run);
        at += run;
    }
    return sound;
}

double energy (const std::vector<float>& samples, double from, double to)
{
    double sum = 0.0;
    for (auto i = static_cast<std::size_t> (from * rate); i < static_cast<std::size_t> (to * rate); ++i)
        sum += static_cast<double> (samples[i]) * static_cast<double> (samples[i]);
    return sum / ((to - from) * rate);
}

double loudness (const Stereo& sound, bool loudestMoment)
{
    auto* meter = ebur128_init (2, rate, EBUR128_MODE_I);
    double value = -70.0, most = -70.0;
    for (std::size_t i = 0; i < sound.left.size(); ++i)
    {
        const float frame[] = { sound.left[i], sound.right[i] };
        ebur128_add_frames_float (meter, frame, 1);
        if (loudestMoment && i % 4800 == 4799 && ebur128_loudness_momentary (meter, &value) == EBUR128_SUCCESS)
            most = std::max (most, value);
    }
    if (! loudestMoment)
        ebur128_loudness_global (meter, &most);
    ebur128_destroy (&meter);
    return most;
}

} // namespace

TEST_CASE ("Each wave crests where the in-breath turns into the out-breath", "[tide]")
{
    const auto breath = GENERATE (6.0, 10.0, 14.0);
    CAPTURE (breath);
    const auto sound = sea (6 * breath, breath, 512);
    for (int k = 1; k < 6; ++k)
    {
        const auto start = k * breath, turn = start + 0.4 * breath;
        const auto crest = energy (sound.left, turn - 0.08 * breath, turn + 0.08 * breath);
        CHECK (crest > 2.5 * energy (sound.left, start, start + 0.12 * breath));
        CHECK (crest > 2.5 * energy (sound.left, start + 0.85 * breath, start + breath));
    }
}

TEST_CASE ("The same seed is the same sea, whatever the block size, another seed is another", "[tide]")
{
    const auto expected = sea (30.0, 8.0, 64);
    CHECK (sea (30.0, 8.0, 1) == expected);
    CHECK (sea (30.0, 8.0, 777) == expected);
    CHECK (sea (30.0, 8.0, 8192) == expected);
    CHECK_FALSE (sea (30.0, 8.0, 64, 8) == expected);
}

TEST_CASE ("The sea is as loud as it says, by itself and paced, and never near full scale", "[tide]")
{
    const auto paced = GENERATE (0.0, 10.0);
    const auto sound = sea (180.0, paced, 512);
    CHECK (loudness (sound, false) == Approx (tide::ownLoudness).margin (1.5));
    CHECK (*std::max_element (sound.left.begin(), sound.left.end()) < 0.7f);
}

TEST_CASE ("When pacing begins and ends, the sea does not jump", "[tide]")
{
    // Compared in slices of a tenth of a second: no slice is more than 6 dB above the one before it.
    tide::Tide tide;
    tide.prepare (rate, 5);
    std::vector<float> left (40 * rate), right (40 * rate);
    for (int at = 0; at < 40 * rate; at += 480)
    {
        if (at == 5 * rate || at == 9 * rate || at == 13 * rate)
            tide.breathe ({ 5.0, 0.4, 0.0, 0.6, 0.0 }, 0); // each comes before the last has ended
        if (at == 20 * rate)
            tide.breatheFreely();
        tide.process (left.data() + at, right.data() + at, 480);
    }
    for (double from = 0.5; from < 39.0; from += 0.2)
        CHECK (energy (left, from + 0.2, from + 0.4) < 5.0 * energy (left, from, from + 0.2));
}

TEST_CASE ("A bowl rings, beats, dies away and is over", "[bowl]")
{
    bowl::Bowl strike;
    strike.prepare (rate, 3);
    const auto frames = static_cast<std::size_t> ((bowl::lengthSeconds + 0.5) * rate);
    Stereo sound { std::vector<float> (frames), std::vector<float> (frames) };
    for (std::size_t at = 0; at < frames; at += 100)
        strike.process (sound.left.data() + at, sound.right.data() + at, 100);

    CHECK (strike.isOver());
    CHECK (std::abs (sound.left.front()) < 0.001f);
    CHECK (loudness (sound, true) == Approx (bowl::ownLoudness).margin (1.5));
    CHECK (energy (sound.left, 4.0, 6.0) > 1.0e-7);
    CHECK (energy (sound.left, 11.8, 12.0) < 1.0e-8);
    CHECK (energy (sound.left, bowl::lengthSeconds, bowl::lengthSeconds + 0.5) == 0.0);

    bowl::Bowl again;
    again.prepare (rate, 3);
    Stereo same { std::vector<float> (frames), std::vector<float> (frames) };
    again.process (same.left.data(), same.right.data(), static_cast<int> (frames));
    CHECK (same == sound);
}
