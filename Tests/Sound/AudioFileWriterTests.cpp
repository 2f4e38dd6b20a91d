// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/AudioFileWriter.h"
#include "Support/Catch.h"
#include "Support/Recordings.h"

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace slackwater;
using namespace slackwater::sound;
using namespace slackwater::tests;
using Catch::Contains;

namespace
{

std::size_t filesIn (const fs::path& folder)
{
    return static_cast<std::size_t> (std::distance (fs::directory_iterator (folder), fs::directory_iterator {}));
}

} // namespace

TEST_CASE ("A written file holds what was played, in each format", "[sound]")
{
    SoundFolder out;
    const auto* name = GENERATE ("a.wav", "a.flac", "a.OGG");
    CAPTURE (name);
    const auto sound = sine (440.0, 2.0, 0.25);
    {
        auto writer = AudioFileWriter::create (out.path / name, SampleRate { 48000.0 });
        REQUIRE (writer);
        REQUIRE ((*writer)->write (sound.samples, sound.samples));
        CHECK_FALSE (fs::exists (out.path / name));
        REQUIRE ((*writer)->finish());
    }
    CHECK (filesIn (out.path) == 1);
    SF_INFO info {};
    auto* file = sf_open ((out.path / name).c_str(), SFM_READ, &info);
    REQUIRE (file != nullptr);
    CHECK (info.frames == 96000);
    CHECK (info.channels == 2);
    std::vector<float> read (2 * 96000);
    sf_readf_float (file, read.data(), 96000);
    sf_close (file);
    double worst = 0.0;
    for (std::size_t i = 24000; i < 72000; ++i)
        worst = std::max (worst, std::abs (static_cast<double> (read[2 * i]) - static_cast<double> (sound.samples[i])));
    CHECK (worst < (std::string { name } == "a.OGG"
                        ? 0.02
                        : 2.6 / 32768.0)); // 16 bits: half a step of rounding, one of dither, and 32767 for 32768
}

TEST_CASE ("A WAV that was expected to be longer than WAVs can be, and is not, is a plain one", "[sound][lost]")
{
    SoundFolder out;
    const auto sound = sine (440.0, 2.0, 0.25);
    for (const auto& [name, expected] :
         { std::pair { "a.wav", Seconds { 60.0 } }, std::pair { "b.wav", Seconds { 7.0 * 3600.0 } } })
    {
        auto writer = AudioFileWriter::create (out.path / name, SampleRate { 48000.0 }, expected);
        REQUIRE (writer);
        REQUIRE ((*writer)->write (sound.samples, sound.samples));
        REQUIRE ((*writer)->finish());
    }
    std::vector<std::vector<short>> read;
    for (const auto* name : { "a.wav", "b.wav" })
    {
        std::string head (4, ' ');
        std::ifstream (out.path / name, std::ios::binary).read (head.data(), 4);
        CHECK (head == "RIFF");
        SF_INFO info {};
        auto* file = sf_open ((out.path / name).c_str(), SFM_READ, &info);
        REQUIRE (file != nullptr);
        REQUIRE (info.frames == 96000);
        read.emplace_back (2 * 96000);
        sf_readf_short (file, read.back().data(), 96000);
        sf_close (file);
    }
    CHECK ((read[0] == read[1]));
}

// Takes five gigabytes and a minute: by name only.
TEST_CASE ("A WAV of more than 4 GiB is whole when it was expected, and refused when it was not", "[.][large][lost]")
{
    SoundFolder out;
    const auto isExpected = GENERATE (true, false);
    const auto sound = sine (440.0, 60.0, 0.25);
    constexpr int minutes = 380; // 4.08 GiB
    auto writer = AudioFileWriter::create (out.path / "a.wav", SampleRate { 48000.0 },
                                           Seconds { isExpected ? 60.0 * minutes : 60.0 });
    REQUIRE (writer);
    auto written = Result<void> {};
    for (int minute = 0; minute < minutes && written; ++minute)
        written = (*writer)->write (sound.samples, sound.samples);
    REQUIRE (written.has_value() == isExpected);
    if (! isExpected)
    {
        CHECK_THAT (written.error().message(), Contains ("4 GiB"));
        return;
    }
    REQUIRE ((*writer)->finish());
    SF_INFO info {};
    auto* file = sf_open ((out.path / "a.wav").c_str(), SFM_READ, &info);
    REQUIRE (file != nullptr);
    CHECK (info.frames == sf_count_t { minutes } * 60 * 48000);
    CHECK ((info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_RF64);
    CHECK (sf_seek (file, -1, SEEK_END) == info.frames - 1);
    sf_close (file);
}

TEST_CASE ("A full disk is told in words, and no half of a file is left", "[sound]")
{
    SoundFolder out;
    const auto* name = GENERATE ("a.wav", "a.flac", "a.ogg");
    CAPTURE (name);
    std::ofstream (out.path / name) << "what was there before";

    rlimit before {};
    getrlimit (RLIMIT_FSIZE, &before);
    const auto handler = std::signal (SIGXFSZ, SIG_IGN);
    const rlimit small { 100000, before.rlim_max };
    setrlimit (RLIMIT_FSIZE, &small);
    std::optional<Error> error;
    {
        auto writer = AudioFileWriter::create (out.path / name, SampleRate { 48000.0 });
        const auto sound = syllables (10.0, 0.8);
        for (int k = 0; k < 30 && ! error; ++k)
            if (const auto written = (*writer)->write (sound.samples, sound.samples); ! written)
                error = written.error();
        if (! error)
            if (const auto finished = (*writer)->finish(); ! finished)
                error = finished.error();
    }
    setrlimit (RLIMIT_FSIZE, &before);
    std::signal (SIGXFSZ, handler);

    REQUIRE (error);
    CHECK (error->kind == ErrorKind::output);
    CHECK_THAT (error->message(), Contains (name) && Contains ("larger than a file may be"));
    CHECK (filesIn (out.path) == 1);
    std::string kept;
    std::getline (std::ifstream (out.path / name), kept);
    CHECK (kept == "what was there before");
}

TEST_CASE ("A name that cannot be written is refused before anything is rendered", "[sound]")
{
    SoundFolder out;
    const auto refuse = [&] (const fs::path& path)
    {
        const auto writer = AudioFileWriter::create (path, SampleRate { 48000.0 });
        REQUIRE_FALSE (writer);
        return writer.error();
    };
    CHECK (refuse (out.path / "a.mp4").kind == ErrorKind::usage);
    CHECK (refuse (out.path / "nowhere" / "a.wav").kind == ErrorKind::output);
    fs::create_directory (out.path / "b.wav");
    CHECK_THAT (refuse (out.path / "b.wav").message(), Contains ("folder"));
}
