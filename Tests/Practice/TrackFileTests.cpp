// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Practice/TrackFile.h"
#include "Support/Catch.h"

#include <sndfile.h>

#include <fstream>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::breath::tests;
using practice::trackFile, practice::writeCsv;

namespace
{
struct Recording
{
    Recording (const Sound& samples, int rate, int channels = 1, int format = SF_FORMAT_WAV | SF_FORMAT_FLOAT)
    {
        SF_INFO wanted {};
        wanted.samplerate = rate;
        wanted.channels = channels;
        wanted.format = format;
        auto* file = sf_open (path.c_str(), SFM_WRITE, &wanted);
        REQUIRE (file != nullptr);
        sf_writef_float (file, samples.data(), static_cast<sf_count_t> (samples.size()) / channels);
        sf_close (file);
    }
    ~Recording() { std::filesystem::remove (path); }
    Recording (const Recording&) = delete;
    Recording& operator= (const Recording&) = delete;

    static inline int made = 0; // tests run side by side, each in a process of its own
    std::filesystem::path path =
        std::filesystem::temp_directory_path()
        / ("slackwater-track-" + std::to_string (::getpid()) + "-" + std::to_string (made++) + ".audio");
};
} // namespace

TEST_CASE ("A recording gives a row for each quarter of a second that is in it", "[practice][breath]")
{
    const Recording recording { noise (48000 * 2 + 100, 0.01, 1), 48000 };
    const auto rows = trackFile (recording.path, {}, {});
    REQUIRE (rows);
    CHECK (rows->size() == 8);
}

TEST_CASE ("A dead channel does not halve the living one", "[practice][breath]")
{
    const auto mono = breathing (12.0, 12.0, 16000.0);
    Sound stereo (mono.size() * 2, 0.0f);
    for (std::size_t i = 0; i < mono.size(); ++i)
        stereo[2 * i + 1] = mono[i];
    const Recording one { mono, 16000 }, two { stereo, 16000, 2 };
    CHECK (trackFile (one.path, {}, {}).value() == trackFile (two.path, {}, {}).value());
}

TEST_CASE ("A side that is upside down does not hide the breath in the other", "[practice][breath]")
{
    const auto mono = breathing (12.0, 30.0, 16000.0);
    Sound stereo;
    for (const auto sample : mono)
        stereo.insert (stereo.end(), { sample, -sample });
    const Recording one { mono, 16000 }, two { stereo, 16000, 2 };
    const auto alone = trackFile (one.path, {}, {}).value(), both = trackFile (two.path, {}, {}).value();
    REQUIRE (alone.size() == both.size());
    REQUIRE (alone.back().rate);
    REQUIRE (both.back().rate);
    CHECK (both.back().rate->value == Approx (alone.back().rate->value).margin (0.3));
}

TEST_CASE ("Files that lie about themselves give what is really there, or an error in words", "[practice][breath]")
{
    SECTION ("cut short")
    {
        const Recording recording { noise (16000 * 10, 0.05, 1), 16000, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16 };
        std::filesystem::resize_file (recording.path, std::filesystem::file_size (recording.path) / 2);
        const auto rows = trackFile (recording.path, {}, {});
        REQUIRE (rows);
        CHECK (rows->size() < 40);
    }
    SECTION ("no sound at all")
    {
        const Recording recording { {}, 16000 };
        const auto rows = trackFile (recording.path, {}, {});
        REQUIRE_FALSE (rows);
        CHECK (rows.error().message().find ("no sound") != std::string::npos);
    }
    SECTION ("a rate that no microphone has")
    {
        const Recording recording { noise (100, 0.1, 1), 400 };
        const auto rows = trackFile (recording.path, {}, {});
        REQUIRE_FALSE (rows);
        CHECK (rows.error().message().find ("400 Hz") != std::string::npos);
    }
    SECTION ("not sound")
    {
        const auto rows = trackFile (SLACKWATER_SOURCE_DIR "/Assets/breath/settling.json", {}, {});
        REQUIRE_FALSE (rows);
        CHECK (rows.error().file.find ("settling.json") != std::string::npos);
    }
    SECTION ("not there") { CHECK_FALSE (trackFile ("/nowhere.wav", {}, {})); }
    SECTION ("a reference that is not there")
    {
        const Recording recording { noise (16000, 0.1, 1), 16000 };
        CHECK_FALSE (trackFile (recording.path, "/nowhere.wav", {}));
    }
}

TEST_CASE ("A reference at another rate, and shorter, is taken as it is", "[practice][breath]")
{
    const Recording recording { breathing (12.0, 10.0, 16000.0), 16000 },
        reference { noise (48000 * 4, 0.02, 1), 48000 };
    const auto rows = trackFile (recording.path, reference.path, {});
    REQUIRE (rows);
    CHECK (rows->size() == 40);
}

TEST_CASE ("CSV rows read time, rate, confidence, phase, an unknown rate is empty", "[practice][breath]")
{
    BreathState known, unknown;
    known.time = Seconds { 0.25 };
    known.rate = Bpm { 11.504 };
    known.confidence = 0.87654;
    known.phase = BreathPhase::exhale;
    unknown.time = Seconds { 0.5 };
    const std::vector rows { known, unknown };
    CHECK (writeCsv (rows) == "time_s,rate_bpm,confidence,phase\n0.25,11.50,0.877,exhale\n0.50,,0.000,unknown\n");
}
