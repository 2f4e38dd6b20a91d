// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreathSound.h"

#include "Breath/Tracker/FrontEnd.h"
#include "Breath/Tracker/Normaliser.h"
#include "Support/Catch.h"

#include <algorithm>
#include <limits>

using namespace slackwater::breath;
using namespace slackwater::breath::tests;

namespace
{
std::vector<FeatureFrame> featuresOf (const Sound& microphone, const Sound& reference = {}, std::size_t block = 1000)
{
    FrontEnd frontEnd;
    std::vector<FeatureFrame> frames;
    for (std::size_t i = 0; i < microphone.size(); i += block)
    {
        const auto count = std::min (block, microphone.size() - i);
        frontEnd.process (std::span { microphone }.subspan (i, count),
                          reference.empty() ? std::span<const float> {} : std::span { reference }.subspan (i, count));
        while (const auto frame = frontEnd.takeFrame())
            frames.push_back (*frame);
    }
    return frames;
}
} // namespace

TEST_CASE ("Ten frames of features come from a second of sound", "[breath][features]")
{
    CHECK (featuresOf (noise (160000 + 512, 0.1, 1)).size() == 100);
}

TEST_CASE ("A tone is heard in the band where it lies", "[breath][features]")
{
    Sound tone (32000);
    for (std::size_t i = 0; i < tone.size(); ++i)
        tone[i] =
            0.5f * static_cast<float> (std::sin (2.0 * std::numbers::pi * 1000.0 * static_cast<double> (i) / 16000.0));
    const auto frame = featuresOf (tone).back();
    const auto loudest = std::max_element (frame.level.begin(), frame.level.end()) - frame.level.begin();

    CHECK (loudest == 11); // 90 Hz x 72.2^(11/20) = 947 Hz to 1173 Hz
}

TEST_CASE ("Crest tells clicks from steady noise", "[breath][features]")
{
    auto clicks = noise (64000, 0.001, 1);
    for (std::size_t i = 800; i < clicks.size(); i += 1600)
        clicks[i] = 0.8f;
    const auto steady = featuresOf (noise (64000, 0.1, 2)).back(), clicking = featuresOf (clicks).back();

    CHECK (steady.crest[15] < 0.8f);
    CHECK (clicking.crest[15] > 2.0f);
}

TEST_CASE ("The echo feature rests at -12 while nothing is played", "[breath][features]")
{
    const auto features = featuresOf (noise (16000, 0.1, 1));
    for (const float echo : features.back().echo)
        CHECK (echo == Approx (-12.0f).margin (0.01));
}

TEST_CASE ("The echo feature rises where the loudspeaker is louder than the rest", "[breath][features]")
{
    const auto played = noise (160000, 0.1, 4);
    CHECK (featuresOf (played, played).back().echo[10] > 0.0f);
}

TEST_CASE ("A constant voltage on the microphone changes nothing", "[breath][features]")
{
    const auto sound = noise (32000, 0.05, 5);
    auto shifted = sound;
    for (auto& sample : shifted)
        sample += 0.3f;
    const auto plain = featuresOf (sound).back(), offset = featuresOf (shifted).back();

    for (std::size_t b = 0; b < bandCount; ++b)
        CHECK (offset.level[b] == Approx (plain.level[b]).margin (0.05));
}

TEST_CASE ("Features do not depend on how the sound is cut into blocks", "[breath][features]")
{
    const auto sound = breathing (12.0, 10.0, 16000.0), played = noise (sound.size(), 0.02, 6);
    const auto whole = featuresOf (sound, played, sound.size());
    const auto block = GENERATE (as<std::size_t> {}, 1, 37, 512, 4096);
    const auto cut = featuresOf (sound, played, block);

    REQUIRE (cut.size() == whole.size());
    for (std::size_t i = 0; i < cut.size(); ++i)
        REQUIRE (cut[i].level == whole[i].level);
}

TEST_CASE ("What is not a number counts as silence", "[breath][features]")
{
    Sound broken (32000, std::numeric_limits<float>::quiet_NaN());
    broken[5] = std::numeric_limits<float>::infinity();
    const auto features = featuresOf (broken);
    for (const float level : features.back().level)
        CHECK (std::isfinite (level));
}

TEST_CASE ("Normalised levels are the same for a loud and a quiet microphone", "[breath][features]")
{
    const auto normalised = [] (double gain)
    {
        Normaliser normaliser;
        NetworkInput input {};
        auto sound = breathing (12.0, 20.0, 16000.0);
        for (auto& sample : sound)
            sample *= static_cast<float> (gain);
        for (const auto& frame : featuresOf (sound))
            input = normaliser.push (frame);
        return input;
    };
    const auto loud = normalised (5.0), quiet = normalised (1.0);
    for (std::size_t b = 0; b < bandCount; ++b)
        CHECK (quiet[b] == Approx (loud[b]).margin (0.05));
}
