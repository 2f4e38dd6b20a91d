// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/SoundFile.h"

#include "Engine/WavClaim.h"
#include "Words/Sounds.h"

#include <sndfile.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <utility>

namespace slackwater::engine
{

namespace
{

constexpr int lowestRate = 8000, highestRate = 192000; // pack contract: audio is 8 to 192 kHz, 1 or 2 channels

/** Longer than any recording, shorter than the 2^36 - 1 frames that a damaged FLAC header may claim. */
constexpr std::int64_t mostFrames = std::int64_t { 24 } * 3600 * highestRate;

bool isContainerOfPages (int format) { return (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG; }

bool holdsFloats (int format)
{
    switch (format & SF_FORMAT_SUBMASK)
    {
        case SF_FORMAT_PCM_S8:
        case SF_FORMAT_PCM_U8:
        case SF_FORMAT_PCM_16:
        case SF_FORMAT_PCM_24:
        case SF_FORMAT_PCM_32: return false;
        default: return true;
    }
}

} // namespace

struct SoundFile::Handle
{
    SNDFILE* file = nullptr;

    Handle() = default;
    Handle (const Handle&) = delete;
    Handle& operator= (const Handle&) = delete;
    ~Handle()
    {
        if (file != nullptr)
            sf_close (file);
    }
};

SoundFile::~SoundFile() = default;
SoundFile::SoundFile (SoundFile&&) noexcept = default;
SoundFile& SoundFile::operator= (SoundFile&&) noexcept = default;

Result<SoundFile> SoundFile::open (const std::filesystem::path& path)
{
    std::error_code ignored;
    if (! std::filesystem::exists (path, ignored))
        return fail (ErrorKind::input, path.string(), {}, words::sounds::missing);
    if (! std::filesystem::is_regular_file (path, ignored))
        return fail (ErrorKind::input, path.string(), {}, words::sounds::noFile);

    SF_INFO format {};
    SoundFile sound;
    sound.handle = std::make_unique<Handle>();
    sound.handle->file = sf_open (path.c_str(), SFM_READ, &format);
    if (sound.handle->file == nullptr)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::unreadable, sf_strerror (nullptr));
    if (format.samplerate < lowestRate || format.samplerate > highestRate)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::rateOutOfRange, format.samplerate);
    if (format.channels < 1 || format.channels > 2)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::channelsOutOfRange, format.channels);
    if (format.frames <= 0)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::empty);

    sound.sampleRate = SampleRate { static_cast<double> (format.samplerate) };
    sound.channelCount = format.channels;
    sound.frames = format.frames;
    sound.countedLength = isContainerOfPages (format.format);
    sound.mayHoldNonNumbers = holdsFloats (format.format);
    if ((format.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_WAV
        || (format.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_WAVEX)
        if (const auto claimed = framesClaimedByWav (path)) // the library has already believed the file's size instead
            sound.frames = std::max (sound.frames, *claimed);
    if (sound.frames > mostFrames)
        sound.frames = mostFrames;
    return sound;
}

std::size_t SoundFile::read (std::span<float> interleaved)
{
    const auto wanted = static_cast<sf_count_t> (interleaved.size()) / channelCount;
    const auto got = sf_readf_float (handle->file, interleaved.data(), wanted);
    if (got <= 0)
        return 0;

    if (mayHoldNonNumbers)
        for (auto& sample : interleaved.first (static_cast<std::size_t> (got * channelCount)))
            if (! std::isfinite (sample))
            {
                sample = 0.0f;
                ++badSamples;
            }
    return static_cast<std::size_t> (got);
}

bool SoundFile::seek (std::int64_t frame) { return sf_seek (handle->file, frame, SEEK_SET) == frame; }

Error damaged (const std::filesystem::path& path, Seconds claimed, Seconds readable)
{
    const auto inWords = [] (Seconds length) { return words::say (words::sounds::seconds, length.count()); };
    const auto lies = claimed > Seconds { 86400.0 } ? words::say (words::sounds::moreThanADay) : inWords (claimed);
    return errorOf (ErrorKind::input, path.string(), {}, words::sounds::damaged, lies, inWords (readable));
}

} // namespace slackwater::engine
