// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sndfile.h>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <numbers>
#include <string>
#include <vector>

/** Sounds that tests make, and the files they put them in. */
namespace slackwater::tests
{

namespace fs = std::filesystem;

/** A folder of its own for one test, gone afterwards. */
class SoundFolder
{
public:
    SoundFolder()
    {
        static std::atomic<int> count { 0 };
        path = fs::temp_directory_path()
               / ("slackwater-sounds-" + std::to_string (::getpid()) + "-" + std::to_string (count++));
        fs::create_directories (path);
    }
    ~SoundFolder()
    {
        std::error_code ignored;
        fs::remove_all (path, ignored);
    }
    SoundFolder (const SoundFolder&) = delete;
    SoundFolder& operator= (const SoundFolder&) = delete;

    fs::path path;
};

struct Recording
{
    int rate = 48000, channels = 1;
    std::vector<float> samples; // interleaved

    [[nodiscard]] std::size_t frames() const { return samples.size() / static_cast<std::size_t> (channels); }
};

inline void save (const fs::path& path, const Recording& sound, int format = SF_FORMAT_WAV | SF_FORMAT_PCM_24)
{
    SF_INFO info {};
    info.samplerate = sound.rate;
    info.channels = sound.channels;
    info.format = format;
    auto* file = sf_open (path.c_str(), SFM_WRITE, &info);
    sf_writef_float (file, sound.samples.data(), static_cast<sf_count_t> (sound.frames()));
    sf_close (file);
}

inline Recording sine (double hertz, double seconds, double level, int rate = 48000, int channels = 1)
{
    Recording sound { rate, channels, {} };
    const auto frames = static_cast<std::size_t> (seconds * rate);
    for (std::size_t i = 0; i < frames; ++i)
        for (int c = 0; c < channels; ++c)
            sound.samples.push_back (static_cast<float> (
                level * std::sin (2.0 * std::numbers::pi * hertz * static_cast<double> (i) / rate)));
    return sound;
}

/** Noise in syllables, four a second, as uneven as speech. */
inline Recording syllables (double seconds, double level, int rate = 48000, int channels = 1, std::uint32_t seed = 1)
{
    Recording sound { rate, channels, {} };
    const auto frames = static_cast<std::size_t> (seconds * rate);
    float smooth = 0.0f;
    const auto share = static_cast<float> (std::min (0.9, 0.1 * 48000.0 / rate)); // the same spectrum at every rate
    for (std::size_t i = 0; i < frames; ++i)
    {
        seed = seed * 1664525u + 1013904223u;
        smooth += share * (static_cast<float> (static_cast<std::int32_t> (seed)) * 0x1.0p-31f - smooth);
        const auto syllable =
            std::pow (std::abs (std::sin (std::numbers::pi * 4.0 * static_cast<double> (i) / rate)), 2.0);
        for (int c = 0; c < channels; ++c)
            sound.samples.push_back (static_cast<float> (level * syllable) * smooth * 4.0f);
    }
    return sound;
}

} // namespace slackwater::tests
