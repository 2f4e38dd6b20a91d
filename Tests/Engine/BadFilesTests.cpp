// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

#include <limits>

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;
using Catch::Contains;

namespace
{

void cutOff (const fs::path& path, double share)
{
    fs::resize_file (path, static_cast<std::uintmax_t> (share * static_cast<double> (fs::file_size (path))));
}

void overwrite (const fs::path& path, std::streamoff at, const std::vector<char>& bytes)
{
    std::fstream file (path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp (at);
    file.write (bytes.data(), static_cast<std::streamsize> (bytes.size()));
}

bool areNumbers (const Heard& heard)
{
    return std::all_of (heard.left.begin(), heard.left.end(), [] (float x) { return std::isfinite (x); })
           && std::all_of (heard.right.begin(), heard.right.end(), [] (float x) { return std::isfinite (x); });
}

constexpr int flac = SF_FORMAT_FLAC | SF_FORMAT_PCM_16, wav = SF_FORMAT_WAV | SF_FORMAT_PCM_16,
              wavFloat = SF_FORMAT_WAV | SF_FORMAT_FLOAT;

} // namespace

TEST_CASE ("While it plays, a damaged file ends gently and the show goes on", "[engine]")
{
    PackFolder pack;
    save (pack.path / "whole.wav", syllables (1.0, 0.3));
    const auto kind = GENERATE (0, 1, 2);
    CAPTURE (kind);
    if (kind == 0) // cut off
    {
        save (pack.path / "broken.flac", sine (100.0, 4.0, 0.3), flac);
        cutOff (pack.path / "broken.flac", 0.5);
    }
    else if (kind == 1) // damaged in the middle
    {
        save (pack.path / "broken.flac", syllables (4.0, 0.3), flac);
        overwrite (pack.path / "broken.flac",
                   static_cast<std::streamoff> (fs::file_size (pack.path / "broken.flac") / 2),
                   std::vector<char> (4000, '\x55'));
    }
    else // no sound at all
        std::ofstream (pack.path / "broken.flac") << "this is not a sound";

    const auto heard = play (pack.path, { say ("broken.flac", 0.5), say ("whole.wav", 5.0) }, 6.5);

    CHECK (areNumbers (heard));
    CHECK (levelOf (heard.left, 5.1, 5.9) > -30.0);
    REQUIRE_FALSE (heard.faults.empty());
    CHECK_THAT (heard.faults.front().message(), Contains ("broken.flac"));
    if (kind == 0)
        CHECK (largestStep (heard.left, 24000, 230000) < 1.3 * largestStep (heard.left, 24000, 96000));
}

TEST_CASE ("A file that is missing is told, and the next is heard", "[engine]")
{
    PackFolder pack;
    save (pack.path / "whole.wav", syllables (1.0, 0.3));
    const auto heard = play (
        pack.path,
        { say ("gone.flac", 0.2), bed ("gone.ogg", 0.1), ring ("gone.wav", {}, 0.3), say ("whole.wav", 1.0) }, 2.5);

    CHECK (levelOf (heard.left, 1.1, 1.9) > -30.0);
    REQUIRE (heard.faults.size() == 3);
    for (const auto& fault : heard.faults)
        CHECK_THAT (fault.message(), Contains ("gone.") && Contains ("missing"));
}

TEST_CASE ("A file removed while it plays is played to its end, or given up, never a hang", "[engine]")
{
    PackFolder pack;
    save (pack.path / "bed.wav", syllables (3.0, 0.3, 48000, 2));
    const auto heard =
        play (pack.path, { bed ("bed.wav", 0.0, 0.0, 0.5) }, 10.0, 512, 48000.0, [&] (Renderer&, std::int64_t at)
    {
        if (at > 48000)
            fs::remove (pack.path / "bed.wav");
    });
    CHECK (areNumbers (heard));
    CHECK (levelOf (heard.left, 8.0, 9.5) > -40.0); // what is open stays readable
}

TEST_CASE ("Samples that are no numbers become silence, and are told", "[engine]")
{
    PackFolder pack;
    auto sound = syllables (2.0, 0.3);
    for (std::size_t i = 20000; i < 20010; ++i)
        sound.samples[i] =
            i % 2 == 0 ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
    save (pack.path / "nan.wav", sound, wavFloat);

    const auto heard = play (pack.path, { say ("nan.wav", 0.1) }, 3.0);
    CHECK (areNumbers (heard));
    CHECK (levelOf (heard.left, 1.0, 1.8) > -30.0);
    REQUIRE (heard.faults.size() == 1);
    CHECK_THAT (heard.faults.front().message(), Contains ("nan.wav") && Contains ("10 of its samples"));
}

TEST_CASE ("A file whose header claims years is played to its real end", "[engine]")
{
    PackFolder pack;
    const auto path = pack.path / "years.flac";
    save (path, syllables (2.0, 0.3), flac);
    // STREAMINFO's 36-bit sample count: the low four bits of byte 21 and bytes 22 to 25.
    std::ifstream file (path, std::ios::binary);
    file.seekg (21);
    const auto shared = static_cast<char> (file.get() | 0x0f);
    overwrite (path, 21, { shared, '\xff', '\xff', '\xff', '\xff' });

    const auto heard = play (pack.path, { say ("years.flac", 0.1) }, 3.0);
    CHECK (levelOf (heard.left, 0.5, 1.8) > -30.0);
    CHECK_FALSE (heard.faults.empty());
}

TEST_CASE ("A segment of three samples, one of silence and one of a single sample do no harm", "[engine]")
{
    PackFolder pack;
    save (pack.path / "three.wav", { 48000, 1, { 0.1f, -0.1f, 0.1f } }, wav);
    save (pack.path / "one.wav", { 8000, 2, { 0.1f, 0.1f } }, wav);
    save (pack.path / "silence.wav", { 48000, 1, std::vector<float> (48000, 0.0f) }, wav);
    const auto heard =
        play (pack.path,
              { say ("three.wav", 0.1), say ("one.wav", 0.2), say ("silence.wav", 0.3), bed ("three.wav", 0.0) }, 2.0);
    CHECK (areNumbers (heard));
    CHECK (truePeakOf (heard) < -1.0);
}
