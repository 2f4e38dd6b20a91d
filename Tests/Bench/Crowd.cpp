// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/Crowd.h"

#include <sndfile.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace slackwater::bench
{

namespace
{

namespace fs = std::filesystem;

constexpr const char* crowdSession =
    R"({ "id": "a", "title": "A", "helps": ["settle"], "minutes": { "min": 3, "usual": 10, "max": 480 },
  "bed": { "processor": "tide", "level": -14 },
  "sections": [ { "id": "s", "title": "S", "steps": [ { "say": "role0" }, { "rest": { "seconds": [2, 6, 30] } },
    { "repeat": { "times": [1, 20, 60], "steps": [ { "say": "role1" }, { "rest": { "seconds": [2, 8, 160] } }, { "say": "role2" }, { "rest": { "breaths": [1, 2, 40] } },
                                                   { "say": "role3" }, { "rest": { "seconds": [2, 8, 160] } } ] } },
    { "say": "role4" }, { "rest": { "seconds": [2, 6, 30] } } ] } ] })";

constexpr const char* largeSession =
    R"({ "id": "a", "title": "A", "helps": ["settle"], "minutes": { "min": 3, "usual": 30, "max": 120 },
  "bed": { "processor": "tide", "level": -14 },
  "sections": [ { "id": "s", "title": "S", "steps": [ { "say": "first" }, { "rest": { "seconds": [2, 600, 3000] } }, { "say": "large7", "optional": true }, { "rest": { "seconds": [2, 6, 3000] } } ] } ] })";

void writeManifest (const fs::path& pack, const std::string& id, const std::string& segments, const char* session)
{
    fs::create_directories (pack / "sessions");
    std::ofstream (pack / "sessions" / "a.json") << session;
    std::ofstream (pack / "pack.json")
        << R"({ "format": "slackwater-pack/1", "id": ")" << id
        << R"(", "version": "1.0.0", "title": "Crowd", "language": "en", "authors": ["bench"], "licence": "CC0-1.0", "segments": [)"
        << segments << R"(], "sessions": ["sessions/a.json"] })";
}

} // namespace

fs::path crowdOf (int segments, const fs::path& material, const fs::path& work)
{
    const auto pack = work / ("crowd-" + std::to_string (segments));
    if (fs::exists (pack / "pack.json"))
        return pack;
    fs::create_directories (pack / "audio");
    std::string list;
    for (int i = 0; i < segments; ++i)
    {
        char line[32], name[32];
        std::snprintf (line, sizeof line, "line%03d.flac", i % 120);
        std::snprintf (name, sizeof name, "audio/s%06d.flac", i);
        std::error_code there;
        fs::create_hard_link (material / line, pack / name, there);
        const auto number = std::to_string (i);
        list += (i == 0 ? "" : ",\n")
                + (R"({"id":"s)" + number + R"(","role":"role)" + std::to_string (i % 5) + R"(","file":")" + name
                   + R"(","text":"Notice the breath as it comes and goes, )" + number + R"(.","voice":")"
                   + (i / 5 % 2 == 0 ? "anna" : "george") + "\"");
        list += i % 3 == 1   ? R"(,"suits":{"posture":["chair"],"tone":["warm"]}})"
                : i % 3 == 2 ? R"(,"suits":{"pattern":["rumination"]}})"
                             : "}";
    }
    writeManifest (pack, "bench.crowd", list, crowdSession);
    return pack;
}

fs::path twoGigabytes (const fs::path& material, const fs::path& work)
{
    const auto pack = work / "two-gigabytes";
    if (fs::exists (pack / "pack.json"))
        return pack;
    fs::create_directories (pack / "audio");
    std::error_code there;
    fs::create_hard_link (material / "line000.flac", pack / "audio" / "first.flac", there);
    std::string list = R"({"id":"first","file":"audio/first.flac"})";
    for (int i = 0; i < 100; ++i)
    {
        const auto name = "audio/large" + std::to_string (i) + ".wav";
        SF_INFO format {};
        format.samplerate = 44100;
        format.channels = 1;
        format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
        auto* file = sf_open ((pack / name).c_str(), SFM_WRITE, &format);
        const short silence = 0;
        sf_seek (file, 10'500'000, SEEK_SET); // what is sought over is never written
        sf_write_short (file, &silence, 1);
        sf_close (file);
        list += ",\n{\"id\":\"large" + std::to_string (i) + "\",\"file\":\"" + name + "\"}";
    }
    writeManifest (pack, "bench.large", list, largeSession);
    return pack;
}

} // namespace slackwater::bench
