// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Process.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>

using namespace slackwater::endtoend;
namespace fs = std::filesystem;

namespace
{

const fs::path repository { SLACKWATER_SOURCE_DIR };

struct Sound
{
    double seconds = 0.0, loudest = 0.0, quietest = 1.0; // of its ten-second pieces: root mean square
};

Sound soundIn (const fs::path& file)
{
    SF_INFO format {};
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> sound (sf_open (file.c_str(), SFM_READ, &format), sf_close);
    REQUIRE (sound != nullptr);

    Sound found;
    std::vector<float> piece (static_cast<std::size_t> (format.samplerate) * 10u
                              * static_cast<std::size_t> (format.channels));
    sf_count_t frames = 0;
    for (sf_count_t got;
         (got = sf_readf_float (sound.get(), piece.data(), static_cast<sf_count_t> (format.samplerate) * 10)) > 0;
         frames += got)
    {
        const auto count = static_cast<std::size_t> (got * format.channels);
        auto energy = 0.0;
        for (std::size_t i = 0; i < count; ++i)
            energy += static_cast<double> (piece[i]) * static_cast<double> (piece[i]);
        const auto level = std::sqrt (energy / static_cast<double> (count));
        found.loudest = std::max (found.loudest, level);
        found.quietest = std::min (found.quietest, level);
    }
    found.seconds = static_cast<double> (frames) / format.samplerate;
    return found;
}

} // namespace

TEST_CASE ("./run without a display plays five minutes into files, and says five lines", "[endtoend]")
{
    const TemporaryFolder folder;
    const auto played = run ("SLACKWATER_OUT='" + folder.path().string() + "' ./run", repository);
    INFO (played.err);
    INFO (played.out);
    REQUIRE (played.exitCode == 0);

    const auto lines = played.lines();
    REQUIRE (lines.size() == 5);
    CHECK (lines[0].starts_with ("Length"));
    CHECK (lines[1].starts_with ("Words"));
    CHECK (lines[2].starts_with ("Cues"));
    CHECK (lines[3].starts_with ("Breath   measured from "));
    CHECK (lines[4].find ("session.flac") != std::string::npos);

    const auto sound = soundIn (folder.path() / "session.flac");
    CHECK (sound.seconds == Approx (300.0).margin (2.0));
    CHECK (sound.loudest > 0.01);
    CHECK (sound.loudest < 0.5);
    CHECK (sound.quietest < sound.loudest / 2.0); // there are words, and there is silence

    std::istringstream timeline (textOf (folder.path() / "timeline.jsonl"));
    auto last = -1.0;
    std::string first, event;
    for (std::string line; std::getline (timeline, line);)
    {
        const auto entry = nlohmann::json::parse (line);
        event = entry.at ("event").get<std::string>();
        if (first.empty())
            first = event;
        CHECK (entry.at ("t").get<double>() >= last);
        last = entry.at ("t").get<double>();
    }
    CHECK (first == "start");
    CHECK (event == "end");
    CHECK (last == Approx (300.0).margin (2.0));

    CHECK (textOf (folder.path() / "captions.vtt").starts_with ("WEBVTT"));
    CHECK (textOf (folder.path() / "captions.vtt").find ("-->") != std::string::npos);
    CHECK (textOf (folder.path() / "session.svg").find ("<svg") != std::string::npos);
    CHECK (textOf (folder.path() / "trace.jsonl").size() > 1000);
}

TEST_CASE ("./run with arguments is the command line, from where the person stands", "[endtoend]")
{
    const TemporaryFolder folder;
    fs::create_directory_symlink (repository / "Sessions" / "first-light", folder.path() / "pack");
    const auto planned =
        run ("'" + (repository / "run").string() + "' plan pack anchor --minutes 5 --json", folder.path());
    INFO (planned.err);
    REQUIRE (planned.exitCode == 0);
    CHECK (nlohmann::json::parse (planned.out).is_object()); // nothing of building is mixed in
}

TEST_CASE ("./run passes on how the command line ended", "[endtoend]")
{
    CHECK (run ("./run no-such-command", repository).exitCode == 2);
    CHECK (run ("./run plan no-such-pack anchor", repository).exitCode == 3);
}

TEST_CASE ("./run with nothing changed builds nothing", "[endtoend]")
{
    CHECK (run ("./run --yes --version", repository).exitCode == run ("slackwater-cli --version", repository).exitCode);
    const auto again = run ("./run devices --help", repository);
    CHECK (again.err.find ("Building CXX") == std::string::npos);
    CHECK (again.err.find ("Installing") == std::string::npos);
}
