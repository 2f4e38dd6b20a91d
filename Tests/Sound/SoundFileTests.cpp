// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Measure.h"
#include "Sound/MonoFile.h"
#include "Support/Catch.h"
#include "Support/Recordings.h"

#include <fstream>

using namespace slackwater;
using namespace slackwater::sound;
using namespace slackwater::tests;
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

constexpr int flac = SF_FORMAT_FLAC | SF_FORMAT_PCM_16, wav = SF_FORMAT_WAV | SF_FORMAT_PCM_16,
              wavFloat = SF_FORMAT_WAV | SF_FORMAT_FLOAT;

} // namespace

TEST_CASE ("A sound file's length is what can be read", "[sound]")
{
    SoundFolder folder;
    save (folder.path / "a.wav", syllables (4.0, 0.3), wav);
    save (folder.path / "a.flac", syllables (4.0, 0.3), flac);
    save (folder.path / "a.ogg", syllables (4.0, 0.3), SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    save (folder.path / "a.opus", syllables (4.0, 0.3), SF_FORMAT_OGG | SF_FORMAT_OPUS);
    const auto* name = GENERATE ("a.wav", "a.flac", "a.ogg", "a.opus");
    CAPTURE (name);
    const auto length = lengthOfFile (folder.path / name);
    REQUIRE (length);
    CHECK (length->count() == Approx (4.0).margin (0.01));
}

TEST_CASE ("A file that was cut off says what it claims and what it holds", "[sound]")
{
    SoundFolder folder;
    const auto format = GENERATE (wav, flac);
    const auto path = folder.path / (format == wav ? "cut.wav" : "cut.flac");
    save (path, syllables (12.3, 0.3), format);
    cutOff (path, 0.4);

    const auto length = lengthOfFile (path);
    REQUIRE_FALSE (length);
    CHECK (length.error().kind == ErrorKind::input);
    CHECK_THAT (length.error().message(), Contains ("cut.") && Contains ("damaged") && Contains ("claims 12.3 s")
                                              && Contains ("can be read") && Contains ("export it again"));
}

TEST_CASE ("What no ear could play is refused in words", "[sound]")
{
    SoundFolder folder;
    save (folder.path / "slow.wav", { 1, 1, std::vector<float> (100, 0.1f) }, wav);
    save (folder.path / "many.wav", { 48000, 6, std::vector<float> (600, 0.1f) }, wav);
    save (folder.path / "none.wav", { 48000, 1, {} }, wav);
    std::ofstream (folder.path / "empty.flac").flush();
    fs::create_directory (folder.path / "folder.wav");

    const auto complaint = [&] (const char* name) { return lengthOfFile (folder.path / name).error().message(); };
    CHECK_THAT (complaint ("slow.wav"), Contains ("slow.wav") && Contains ("1 Hz"));
    CHECK_THAT (complaint ("many.wav"), Contains ("6 channels"));
    CHECK_THAT (complaint ("none.wav"), Contains ("none.wav") && Contains ("no sound"));
    CHECK_THAT (complaint ("empty.flac"), Contains ("not a sound file"));
    CHECK_THAT (complaint ("folder.wav"), Contains ("not a file"));
    CHECK_THAT (complaint ("absent.wav"), Contains ("missing"));
}

TEST_CASE ("A header that claims years is not believed", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "years.flac";
    save (path, syllables (2.0, 0.3), flac);
    // STREAMINFO's 36-bit sample count: the low four bits of byte 21 and bytes 22 to 25.
    std::ifstream file (path, std::ios::binary);
    file.seekg (21);
    const auto shared = static_cast<char> (file.get() | 0x0f);
    overwrite (path, 21, { shared, '\xff', '\xff', '\xff', '\xff' });

    const auto length = lengthOfFile (path);
    REQUIRE_FALSE (length);
    CHECK_THAT (length.error().message(), Contains ("more than a day") && Contains ("only 2.0 s"));
}

TEST_CASE ("What is only listened to may have more channels than what is played", "[sound]")
{
    SoundFolder folder;
    Recording six { 16000, 6, std::vector<float> (600, 0.0f) };
    for (std::size_t i = 3; i < six.samples.size(); i += 6)
        six.samples[i] = 0.5f;
    save (folder.path / "six.wav", six, wavFloat);
    save (folder.path / "none.wav", { 48000, 1, {} }, wav);
    save (folder.path / "many.wav", { 48000, 33, std::vector<float> (330, 0.1f) }, wav);
    save (folder.path / "slow.wav", { 400, 1, std::vector<float> (100, 0.1f) }, wav);

    CHECK_FALSE (SoundFile::open (folder.path / "six.wav"));
    auto heard = MonoFile::open (folder.path / "six.wav");
    REQUIRE (heard);
    std::vector<float> samples (200);
    CHECK (heard->read (samples) == 100);
    CHECK (samples[0] == 0.5f); // five channels are dead

    const auto complaint = [&] (const char* name) { return MonoFile::open (folder.path / name).error().message(); };
    CHECK_THAT (complaint ("many.wav"), Contains ("33 channels"));
    CHECK_THAT (complaint ("slow.wav"), Contains ("400 Hz"));
    CHECK_THAT (complaint ("none.wav"), Contains ("no sound"));
    CHECK_THAT (complaint ("absent.wav"), Contains ("absent.wav") && Contains ("missing"));
    CHECK_THAT (MonoFile::open (folder.path).error().message(), Contains ("not a file"));
}

TEST_CASE ("Measuring tells length, loudness and peak", "[sound]")
{
    SoundFolder folder;
    save (folder.path / "tone.wav", sine (997.0, 5.0, 0.1, 48000, 2), wavFloat);
    const auto measured = measureSegment (folder.path / "tone.wav");
    REQUIRE (measured);
    CHECK (measured->length.count() == Approx (5.0));
    CHECK (measured->loudness.value
           == Approx (-20.0).margin (0.1)); // EBU Tech 3341: a 1 kHz sine in both channels at -20 dBFS is -20 LUFS
    CHECK (measured->peak == Approx (0.1).margin (0.001));
}
