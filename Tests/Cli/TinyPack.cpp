// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/TinyPack.h"
#include "Support/Catch.h"

#include <sndfile.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <set>
#include <vector>

namespace slackwater::cli
{

namespace fs = std::filesystem;

namespace
{

constexpr const char* manifest =
    R"({ "format": "slackwater-pack/1", "id": "org.example.tiny", "version": "1.0.0", "title": "Tiny", "licence": "CC0-1.0", "authors": ["Nobody"],
  "segments": [
    { "id": "hello", "role": "greet", "file": "audio/hello.flac", "text": "Here you are, and nothing needs to be done about it for now.", "voice": "anna" },
    { "id": "bye", "role": "close", "file": "audio/bye.wav", "text": "That is all.", "voice": "anna" } ],
  "sessions": ["sessions/minute.json"] }
)";

constexpr const char* session =
    R"({ "id": "minute", "title": "A minute", "minutes": { "min": 0.5, "usual": 1, "max": 2 },
  "bed": { "processor": "tide", "level": -20 },
  "sections": [ { "id": "all", "title": "All", "steps": [
    { "ring": "bowl" }, { "rest": { "seconds": [1, 4, 20] } }, { "say": "greet" },
    { "rest": { "breaths": [1, 6, 20] } }, { "say": "close" }, { "rest": { "seconds": [1, 4, 30] } } ] } ] }
)";

} // namespace

void writeHum (const fs::path& path, double seconds, bool notNumbers)
{
    constexpr int rate = 24000;
    std::vector<float> samples (static_cast<std::size_t> (seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float> (0.2 * std::sin (0.05 * static_cast<double> (i))
                                         * std::sin (0.0005 * static_cast<double> (i)));
    if (notNumbers)
        for (std::size_t i = samples.size() / 2; i < samples.size() / 2 + 100; ++i)
            samples[i] = std::numeric_limits<float>::quiet_NaN();
    SF_INFO format {};
    format.samplerate = rate;
    format.channels = 1;
    format.format = path.extension() == ".flac" ? SF_FORMAT_FLAC | SF_FORMAT_PCM_16
                                                : SF_FORMAT_WAV | (notNumbers ? SF_FORMAT_FLOAT : SF_FORMAT_PCM_16);
    auto* file = sf_open (path.c_str(), SFM_WRITE, &format);
    REQUIRE (file != nullptr);
    CHECK (sf_write_float (file, samples.data(), static_cast<sf_count_t> (samples.size()))
           == static_cast<sf_count_t> (samples.size()));
    sf_close (file);
}

TinyPack::TinyPack()
{
    fs::create_directories (pack() / "audio");
    fs::create_directories (pack() / "sessions");
    write ("pack.json", manifest);
    write ("sessions/minute.json", session);
    writeHum (pack() / "audio/hello.flac", 3.0);
    writeHum (pack() / "audio/bye.wav", 1.2);
}

void TinyPack::write (const std::string& file, const std::string& content) const
{
    std::ofstream (pack() / file, std::ios::binary) << content;
}

void TinyPack::change (const std::string& file, const std::string& from, const std::string& to) const
{
    auto text = endtoend::textOf (pack() / file);
    const auto place = text.find (from);
    REQUIRE (place != std::string::npos);
    write (file, text.replace (place, from.size(), to));
}

endtoend::Outcome TinyPack::cli (const std::string& arguments) const
{
    return endtoend::run ("SLACKWATER_HOME='" + (folder() / "home").string() + "' slackwater-cli " + arguments,
                          folder());
}

std::string TinyPack::leftovers() const
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator (folder()))
        names.insert (entry.path().filename().string());
    names.erase ("tiny");
    names.erase ("home");
    std::string all;
    for (const auto& name : names)
        all += name + " ";
    return all;
}

} // namespace slackwater::cli
