// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Measure.h"
#include "Sound/MonoFile.h"
#include "Support/Catch.h"
#include "Support/LyingFiles.h"
#include "Support/Recordings.h"

#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace slackwater;
using namespace slackwater::sound;
using namespace slackwater::tests;
using Catch::Contains;

namespace
{

constexpr int flac = SF_FORMAT_FLAC | SF_FORMAT_PCM_16, wav = SF_FORMAT_WAV | SF_FORMAT_PCM_16,
              vorbis = SF_FORMAT_OGG | SF_FORMAT_VORBIS, opus = SF_FORMAT_OGG | SF_FORMAT_OPUS;

/** All who ask for a length hear the same, and nobody complains. */
void checkLength (const fs::path& path, double seconds, double margin = 0.0)
{
    CAPTURE (path.filename());
    const auto length = lengthOfFile (path);
    INFO ((length ? "" : length.error().message()));
    REQUIRE (length);
    CHECK (length->count() == Approx (seconds).margin (margin + 1.0e-9));
    const auto whole = measureSegment (path), played = measureForPlaying (path);
    REQUIRE (whole);
    REQUIRE (played);
    CHECK (whole->length.count() == Approx (length->count()).margin (margin + 1.0e-9));
    CHECK (played->length.count() == Approx (length->count()).margin (margin + 1.0e-9));
    CHECK_FALSE (whole->fault);
    CHECK_FALSE (played->fault);
}

void append (const fs::path& to, const fs::path& from) { keepBytes (to, bytesOf (to) + bytesOf (from)); }

} // namespace

TEST_CASE ("A FLAC that does not know its length is counted", "[sound]")
{
    SoundFolder folder;
    const auto seconds = GENERATE (0.05, 2.0, 75.0); // the last is measured in windows
    const auto path = folder.path / "pipe.flac";
    save (path, syllables (seconds, 0.3, 16000), flac);
    forgetLengthOfFlac (path);
    CHECK_FALSE (SoundFile::open (path)->claimedFrames());
    checkLength (path, seconds);
}

TEST_CASE ("A FLAC that does not know its length, and holds nothing, is empty", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "pipe.flac";
    save (path, syllables (1.0, 0.3, 16000), flac);
    forgetLengthOfFlac (path);
    fs::resize_file (path, 86);
    const auto length = lengthOfFile (path);
    REQUIRE_FALSE (length);
    CHECK_THAT (length.error().message(), Contains ("pipe.flac"));
}

TEST_CASE ("A WAV that was never closed is heard to its end", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "unfinished.wav";
    SECTION ("half a second claimed of two")
    {
        save (path, syllables (2.0, 0.3), wav);
        claimInWav (path, 48036, 48000);
    }
    SECTION ("nothing claimed")
    {
        save (path, syllables (2.0, 0.3), wav);
        claimInWav (path, 0, 0);
    }
    SECTION ("nothing claimed, in a RIFF that knows its header")
    {
        save (path, syllables (2.0, 0.3), wav);
        claimInWav (path, 36, 0);
    }
    SECTION ("as a stream")
    {
        save (path, syllables (2.0, 0.3), wav);
        claimInWav (path, 0xffffffffu, 0xffffffffu);
    }
    SECTION ("float, in two channels")
    {
        save (path, syllables (2.0, 0.3, 44100, 2), SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        claimInWav (path, 0, 4096);
    }
    SECTION ("the lights went out within a frame")
    {
        save (path, syllables (2.0, 0.3, 48000, 2), wav);
        claimInWav (path, 0, 0);
        keepBytes (path, bytesOf (path) + "x");
    }
    SECTION ("RF64, as long recordings are written")
    {
        save (path, syllables (2.0, 0.3), SF_FORMAT_RF64 | SF_FORMAT_PCM_16);
        auto bytes = bytesOf (path);
        const auto sizes = bytes.find ("ds64") + 8;
        REQUIRE (sizes != std::string::npos + 8);
        bytes.replace (sizes, 24, littleEndian (100, 8) + littleEndian (48000, 8) + littleEndian (24000, 8));
        keepBytes (path, bytes);
    }
    checkLength (path, 2.0);
    auto heard = MonoFile::open (path);
    REQUIRE (heard);
    std::vector<float> samples (400'000);
    CHECK (heard->read (samples) == static_cast<std::size_t> (2.0 * heard->rate().value));
}

TEST_CASE ("A FLAC or an AIFF that claims too little is heard to its end", "[sound]")
{
    SoundFolder folder;
    SECTION ("FLAC")
    {
        const auto path = folder.path / "short.flac";
        const auto [rate, channels, bits] = GENERATE (table<int, int, int> ({ { 48000, 1, SF_FORMAT_PCM_16 },
                                                                              { 44100, 2, SF_FORMAT_PCM_24 },
                                                                              { 16000, 1, SF_FORMAT_PCM_16 },
                                                                              { 11025, 2, SF_FORMAT_PCM_16 } }));
        const auto claimed = GENERATE (1u, 4000u);
        CAPTURE (rate, channels, claimed);
        save (path, syllables (4.0, 0.3, rate, channels), SF_FORMAT_FLAC | bits);
        claimInFlac (path, claimed);
        checkLength (path, 4.0);
    }
    SECTION ("FLAC that was cut off within a frame")
    {
        const auto path = folder.path / "cut.flac";
        save (path, syllables (4.0, 0.3), flac);
        claimInFlac (path, 24000);
        fs::resize_file (path, fs::file_size (path) - 100);
        CHECK (lengthOfFile (path)->count() > 3.7);
    }
    SECTION ("AIFF")
    {
        const auto path = folder.path / "short.aiff";
        const auto format = GENERATE (int { SF_FORMAT_PCM_16 }, int { SF_FORMAT_PCM_24 }, int { SF_FORMAT_FLOAT });
        save (path, syllables (2.0, 0.3, 44100, 2), SF_FORMAT_AIFF | format);
        claimInAiff (path, GENERATE (0u, 8u, 40008u));
        checkLength (path, 2.0);
    }
}

TEST_CASE ("A FLAC or an AIFF that tells the truth is believed", "[sound]")
{
    SoundFolder folder;
    const auto seconds = GENERATE (0.05, 0.1, 2.0);
    save (folder.path / "true.flac", syllables (seconds, 0.3), flac);
    CHECK (SoundFile::open (folder.path / "true.flac")->claimedFrames() == std::llround (seconds * 48000.0));
    checkLength (folder.path / "true.flac", seconds);
    const auto tagged = folder.path / "tagged.aiff";
    save (tagged, syllables (seconds, 0.3), SF_FORMAT_AIFF | SF_FORMAT_PCM_16);
    keepBytes (tagged, bytesOf (tagged) + "ID3 " + std::string ("\0\0\x08\0", 4) + std::string (2048, '\xee'));
    checkLength (tagged, seconds);
}

TEST_CASE ("What follows the sound in a WAV, and is none, is not played", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "tagged.wav";
    save (path, syllables (2.0, 0.3), wav);
    const auto tail = GENERATE (as<std::string> {}, "LIST" + littleEndian (2000, 4) + std::string (2000, 'n'),
                                "id3 " + littleEndian (1001, 4) + std::string (1002, '\xee'), // an odd one, padded
                                "ID3\x03" + std::string (3000, '\xee'), "TAG" + std::string (1000, '\xcc'),
                                std::string (9000, '\0'), std::string (500, '\xcc'));
    keepBytes (path, bytesOf (path) + tail);
    checkLength (path, 2.0);
}

TEST_CASE ("A chained Ogg is heard with all its parts, and found again in them", "[sound]")
{
    SoundFolder folder;
    const auto format = GENERATE (vorbis, opus);
    const auto path = folder.path / "chained.ogg";
    save (path, sine (300.0, 2.0, 0.1), format);
    save (folder.path / "second.ogg", sine (300.0, 1.5, 0.4), format);
    save (folder.path / "third.ogg", sine (300.0, 1.0, 0.2), format);
    append (path, folder.path / "second.ogg");
    append (path, folder.path / "third.ogg");
    checkLength (path, 4.5, 0.03);

    auto file = SoundFile::open (path);
    REQUIRE (file);
    const auto peakAt = [&] (double seconds)
    {
        std::vector<float> samples (4800);
        REQUIRE (file->seek (static_cast<std::int64_t> (seconds * 48000.0)));
        CHECK (file->read (samples) == samples.size());
        return static_cast<double> (*std::max_element (samples.begin(), samples.end()));
    };
    CHECK (peakAt (4.0) == Approx (0.2).margin (0.05));
    CHECK (peakAt (1.0) == Approx (0.1).margin (0.05));
    CHECK (peakAt (2.5) == Approx (0.4).margin (0.05));

    std::vector<float> across (96000);
    REQUIRE (file->seek (72000));
    CHECK (file->read (across) == across.size());
}

TEST_CASE ("A chained Ogg whose parts do not fit together says so", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "chained.ogg";
    save (path, sine (300.0, 1.0, 0.1), vorbis);
    const auto other = GENERATE (0, 1);
    save (folder.path / "second.ogg", other == 0 ? sine (300.0, 1.0, 0.1, 44100) : sine (300.0, 1.0, 0.1, 48000, 2),
          vorbis);
    append (path, folder.path / "second.ogg");
    const auto opened = SoundFile::open (path);
    REQUIRE_FALSE (opened);
    CHECK_THAT (opened.error().message(), Contains ("chained.ogg") && Contains ("its parts differ"));
}

TEST_CASE ("An Ogg that claims millions of years is counted", "[sound]")
{
    SoundFolder folder;
    const auto format = GENERATE (vorbis, opus);
    const auto path = folder.path / "granule.ogg";
    save (path, syllables (2.0, 0.3), format);
    claimInOgg (path, GENERATE (std::uint64_t { 1 } << 62, std::uint64_t { 48000 } * 86400 * 30));
    checkLength (path, 2.0, 0.1);
}

TEST_CASE ("An Ogg whose last page claims less than those before it is heard to its end", "[sound]")
{
    SoundFolder folder;
    const auto format = GENERATE (vorbis, opus);
    const auto path = folder.path / "granule.ogg";
    save (path, syllables (8.0, 0.3), format);
    const auto claimed = GENERATE (std::uint64_t { 0 }, std::uint64_t { 1 }, std::uint64_t { 48000 });
    claimInOgg (path, claimed);
    CAPTURE (format, claimed);
    checkLength (path, 8.0, 0.15);

    save (folder.path / "second.ogg", syllables (2.0, 0.3), format);
    append (path, folder.path / "second.ogg");
    checkLength (path, 10.0, 0.25);
}

TEST_CASE ("What is coded in blocks ends somewhere in its last one, and that is no damage", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "blocks.wav";
    const auto [format, rate] = GENERATE (table<int, int> ({ { SF_FORMAT_GSM610, 8000 },
                                                             { SF_FORMAT_GSM610, 22050 },
                                                             { SF_FORMAT_IMA_ADPCM, 8000 },
                                                             { SF_FORMAT_IMA_ADPCM, 44100 },
                                                             { SF_FORMAT_MS_ADPCM, 22050 },
                                                             { SF_FORMAT_ULAW, 8000 } }));
    CAPTURE (format, rate);
    save (path, syllables (2.0, 0.3, rate), SF_FORMAT_WAV | format);
    checkLength (path, 2.0, 0.15);
}

TEST_CASE ("What is no file is said at once, and not opened", "[sound]")
{
    SoundFolder folder;
    REQUIRE (::mkfifo ((folder.path / "pipe.wav").c_str(), 0600) == 0);
    fs::create_symlink ("/dev/zero", folder.path / "endless.wav");
    fs::create_directory (folder.path / "folder.wav");
    fs::create_symlink ("round.wav", folder.path / "round.wav");
    std::ofstream (folder.path / "nothing.wav").flush();

    const auto purpose = GENERATE (Purpose::playing, Purpose::listening);
    const auto complaint = [&] (const char* name)
    { return SoundFile::open (folder.path / name, purpose).error().message(); };
    CHECK_THAT (complaint ("pipe.wav"), Contains ("pipe.wav") && Contains ("not a file"));
    CHECK_THAT (complaint ("endless.wav"), Contains ("not a file"));
    CHECK_THAT (complaint ("folder.wav"), Contains ("not a file"));
    CHECK_THAT (complaint ("round.wav"), Contains ("missing"));
    CHECK_THAT (complaint ("nothing.wav"), Contains ("empty"));
}

TEST_CASE ("An offset is measured where it would thump, and what is kept is without it", "[sound]")
{
    SoundFolder folder;
    const auto path = folder.path / "offset.wav";
    auto sound = sine (200.0, 2.0, 0.2, 48000, 2);
    for (std::size_t i = 1; i < sound.samples.size(); i += 2)
        sound.samples[i] += 0.3f;
    save (path, sound, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    const auto measured = measureForPlaying (path);
    REQUIRE (measured);
    CHECK (measured->offset[0] == 0.0f);
    CHECK (measured->offset[1] == Approx (0.3f).margin (0.001));
    CHECK (measured->peak == Approx (0.2).margin (0.001));
    REQUIRE (measured->decoded);
    CHECK (measured->decoded->samples[1] == Approx (0.0f).margin (0.001));
    CHECK (measureSegment (path)->offset == measured->offset);

    const auto little = GENERATE (0.0003f, 0.003f); // nobody hears that beside the voice
    for (auto& sample : (sound = sine (200.0, 2.0, 0.2)).samples)
        sample += little;
    save (path, sound, SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    CHECK (measureForPlaying (path)->offset == Offset {});
    save (path, { 48000, 1, { 0.5f } }, SF_FORMAT_WAV | SF_FORMAT_FLOAT); // one frame tells nothing
    CHECK (measureForPlaying (path)->offset == Offset {});
    CHECK (measureForPlaying (path)->peak == 0.5);
}
