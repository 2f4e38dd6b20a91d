// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/MonoFile.h"

#include "Words/Sounds.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr int lowestRate = 8000, highestRate = 192000, mostChannels = 32;
}

struct MonoFile::Handle
{
    ~Handle()
    {
        if (file != nullptr)
            sf_close (file);
    }
    SNDFILE* file = nullptr;
    SF_INFO format {};
};

MonoFile::~MonoFile() = default;
MonoFile::MonoFile (MonoFile&&) noexcept = default;
MonoFile& MonoFile::operator= (MonoFile&&) noexcept = default;

Result<MonoFile> MonoFile::open (const std::filesystem::path& file)
{
    const auto refuse = [&] (const auto& complaint, const auto& value)
    { return fail (ErrorKind::input, file.string(), {}, complaint, value); };
    MonoFile opened;
    opened.handle = std::make_unique<Handle>();
    auto& format = opened.handle->format;
    opened.handle->file = sf_open (file.c_str(), SFM_READ, &format);
    if (opened.handle->file == nullptr)
        return refuse (words::sounds::noRecording, sf_strerror (nullptr));
    if (format.samplerate < lowestRate || format.samplerate > highestRate)
        return refuse (words::sounds::recordingRate, format.samplerate);
    if (format.channels < 1 || format.channels > mostChannels)
        return refuse (words::sounds::recordingChannels, format.channels);
    opened.alive.assign (static_cast<std::size_t> (format.channels), false);
    opened.sampleRate = SampleRate { static_cast<double> (format.samplerate) };
    return opened;
}

std::size_t MonoFile::read (std::span<float> samples)
{
    const auto channels = alive.size();
    frames.resize (samples.size() * channels);
    const auto got = sf_readf_float (handle->file, frames.data(), static_cast<sf_count_t> (samples.size()));
    const auto count = static_cast<std::size_t> (std::max<sf_count_t> (got, 0));

    for (std::size_t i = 0; i < count * channels; ++i)
    {
        if (! std::isfinite (frames[i]))
            frames[i] = 0.0f;
        if (frames[i] != 0.0f)
            alive[i % channels] = true;
    }
    const auto living =
        static_cast<float> (std::max<std::ptrdiff_t> (1, std::count (alive.begin(), alive.end(), true)));
    for (std::size_t i = 0; i < count; ++i)
    {
        samples[i] = 0.0f;
        for (std::size_t c = 0; c < channels; ++c)
            samples[i] += frames[i * channels + c] / living;
    }
    return count;
}

} // namespace slackwater::breath
