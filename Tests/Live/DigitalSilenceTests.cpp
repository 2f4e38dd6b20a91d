// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/DigitalSilence.h"
#include "Support/Catch.h"

#include <vector>

using namespace slackwater;

namespace
{

constexpr SampleRate rate { 48000.0 };

/** Three seconds of what a microphone may give when it gives nothing, in blocks of an odd size. */
Seconds silenceIn (std::vector<float> sound)
{
    engine::DigitalSilence silence { rate };
    for (std::size_t at = 0; at < sound.size(); at += 441)
        silence.hear (std::span { sound }.subspan (at, std::min<std::size_t> (441, sound.size() - at)));
    return silence.lasted();
}

std::vector<float> threeSecondsOf (float value) { return std::vector<float> (3 * 48000, value); }

} // namespace

TEST_CASE ("A microphone that gives nothing is silent, one in the quietest room is not", "[live]")
{
    CHECK (silenceIn (threeSecondsOf (0.0f)).count() == Approx (3.0));
    CHECK (silenceIn (threeSecondsOf (-0.0f)).count() == Approx (3.0));
    CHECK (silenceIn (threeSecondsOf (1.0e-39f)).count() == Approx (3.0)); // denormal
    CHECK (silenceIn (threeSecondsOf (5.0e-7f)).count() == Approx (3.0));  // what is left of a dither
    CHECK (silenceIn (threeSecondsOf (1.5e-5f)).count() == 0.0);           // half a step of 16 bits
    CHECK (silenceIn (threeSecondsOf (-1.5e-5f)).count() == 0.0);
}

TEST_CASE ("Silence is counted from the last sound on", "[live]")
{
    auto sound = threeSecondsOf (0.0f);
    sound[48000] = 0.5f;
    CHECK (silenceIn (sound).count() == Approx (2.0).margin (1.0e-4));
    sound.back() = 0.5f;
    CHECK (silenceIn (sound).count() == 0.0);
}
