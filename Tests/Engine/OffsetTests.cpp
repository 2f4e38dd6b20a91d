// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"
#include "Support/LyingFiles.h"

#include <numeric>

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

constexpr int wavFloat = SF_FORMAT_WAV | SF_FORMAT_FLOAT, wav = SF_FORMAT_WAV | SF_FORMAT_PCM_16;

Recording shifted (Recording sound, float by)
{
    for (auto& sample : sound.samples)
        sample += by;
    return sound;
}

double largestDifference (const std::vector<float>& a, const std::vector<float>& b)
{
    double most = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        most = std::max (most, std::abs (static_cast<double> (a[i]) - static_cast<double> (b[i])));
    return most;
}

} // namespace

TEST_CASE ("An offset in a recording is not heard: no thump where it begins, none where it ends", "[engine]")
{
    PackFolder pack;
    const auto seconds = GENERATE (1.0, 8.0, 65.0); // decoded as a whole, streamed, measured in windows
    CAPTURE (seconds);
    const auto voice = syllables (seconds, 0.1, 8000);
    save (pack.path / "plain.wav", voice, wavFloat);
    save (pack.path / "offset.wav", shifted (voice, 0.3f), wavFloat);

    const auto plain = play (pack.path, { say ("plain.wav", 0.1, 8000.0) }, seconds + 0.5, 512, 8000.0);
    const auto offset = play (pack.path, { say ("offset.wav", 0.1, 8000.0) }, seconds + 0.5, 512, 8000.0);
    CHECK (largestDifference (plain.left, offset.left) < 0.02);
    CHECK (offset.faults.empty());
}

TEST_CASE ("A bed with an offset comes and goes without it, over its seam too", "[engine]")
{
    PackFolder pack;
    save (pack.path / "bed.wav", shifted (syllables (4.0, 0.1), 0.3f), wavFloat);
    const auto heard = play (pack.path, { bed ("bed.wav", 0.0, 0.0, 0.1) }, 10.0);
    const auto mean =
        std::accumulate (heard.left.begin(), heard.left.end(), 0.0) / static_cast<double> (heard.left.size());
    CHECK (std::abs (mean) < 0.002);
}

TEST_CASE ("All of a WAV that was never closed is said, and a FLAC of unknown length turns as a bed", "[engine]")
{
    PackFolder pack;
    save (pack.path / "words.wav", syllables (2.0, 0.3), wav);
    slackwater::tests::claimInWav (pack.path / "words.wav", 48036, 48000);
    save (pack.path / "bed.flac", syllables (3.0, 0.3), SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    slackwater::tests::forgetLengthOfFlac (pack.path / "bed.flac");

    const auto words = play (pack.path, { say ("words.wav", 0.5) }, 3.0);
    CHECK (words.faults.empty());
    CHECK (levelOf (words.left, 1.9, 2.4) > -35.0);
    CHECK (levelOf (words.left, 2.6, 3.0) < -60.0);
    const auto bedded = play (pack.path, { bed ("bed.flac", 0.0, 0.0, 0.1) }, 8.0);
    CHECK (bedded.faults.empty());
    CHECK (levelOf (bedded.left, 7.0, 8.0) > -50.0);
}
