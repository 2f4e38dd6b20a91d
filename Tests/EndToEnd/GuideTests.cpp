// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Process.h"
#include "Support/Catch.h"

#include <nlohmann/json.hpp>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <numbers>
#include <sstream>

using namespace slackwater::endtoend;
namespace fs = std::filesystem;

namespace
{

/** The first fenced block after a heading. */
std::string blockAfter (const std::string& page, const std::string& heading)
{
    const auto section = page.find ("\n## " + heading + "\n");
    REQUIRE (section != std::string::npos);
    const auto begin = page.find ('\n', page.find ("```", section)) + 1;
    return page.substr (begin, page.find ("```", begin) - begin);
}

/** Stands in for a recording: syllables of a hum, as long as the words take at 100 a minute, in half a second of room.
 */
void record (const fs::path& file, const std::string& text)
{
    constexpr int rate = 44100;
    const auto words = static_cast<double> (1 + std::count (text.begin(), text.end(), ' '));
    std::vector<float> samples (static_cast<std::size_t> ((words * 0.4 + 1.0) * rate));
    unsigned noise = 1;
    for (std::size_t i = 0; i < samples.size(); ++i)
    {
        const auto time = static_cast<double> (i) / rate;
        const auto isSpeech = time > 0.5 && time < words * 0.4 + 0.5;
        const auto syllable = isSpeech ? std::pow (std::sin (std::numbers::pi * (time - 0.5) / 0.2), 2.0) : 0.0;
        noise = noise * 1664525u + 1013904223u;
        samples[i] = static_cast<float> (0.2 * syllable * std::sin (2.0 * std::numbers::pi * 180.0 * time)
                                         + 2e-5 * (static_cast<double> (noise >> 8) / 8388608.0 - 1.0));
    }

    fs::create_directories (file.parent_path());
    SF_INFO format {};
    format.samplerate = rate;
    format.channels = 1;
    format.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    const std::unique_ptr<SNDFILE, int (*) (SNDFILE*)> sound (sf_open (file.c_str(), SFM_WRITE, &format), sf_close);
    REQUIRE (sound != nullptr);
    REQUIRE (sf_write_float (sound.get(), samples.data(), static_cast<sf_count_t> (samples.size()))
             == static_cast<sf_count_t> (samples.size()));
}

} // namespace

TEST_CASE ("The pack in the author's guide works, and so do the guide's commands", "[endtoend]")
{
    const auto page = textOf (fs::path (SLACKWATER_SOURCE_DIR) / "Docs" / "pack-authors-guide.md");
    const TemporaryFolder folder;
    const auto pack = folder.path() / "first-steps";
    fs::create_directories (pack / "sessions");

    const auto manifest = blockAfter (page, "`pack.json`");
    std::ofstream (pack / "pack.json") << manifest;
    std::ofstream (pack / "sessions" / "minute.json") << blockAfter (page, "`sessions/minute.json`");
    const auto written = nlohmann::json::parse (manifest);
    for (const auto& segment : written.at ("segments"))
        record (pack / segment.at ("file").get<std::string>(), segment.at ("text").get<std::string>());

    std::istringstream commands (blockAfter (page, "Check, hear, hand on"));
    auto count = 0;
    for (std::string command; std::getline (commands, command);)
        if (! command.starts_with ("slackwater-cli play")) // needs a sound card
        {
            const auto outcome = run (command, folder.path());
            INFO (command);
            INFO (outcome.err);
            CHECK (outcome.exitCode == 0);
            ++count;
        }

    CHECK (count >= 4);
    CHECK (fs::file_size (folder.path() / "minute.flac") > 100000);
    CHECK (fs::exists (folder.path() / "first-steps.slackpack"));
}
