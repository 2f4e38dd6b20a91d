// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/SoundFile.h"

#include "Sound/WavClaim.h"
#include "Words/Sounds.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

namespace slackwater::sound
{

namespace
{

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

bool isWav (int format)
{
    return (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_WAV || (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_WAVEX;
}

std::optional<Error> notAFile (const std::filesystem::path& path, Purpose purpose)
{
    const auto isPlayed = purpose == Purpose::playing;
    std::error_code ignored;
    if (! std::filesystem::exists (path, ignored))
        return errorOf (ErrorKind::input, path.string(), {},
                        isPlayed ? words::sounds::missing : words::sounds::recordingMissing);
    // What is only listened to may also come out of a pipe.
    if (isPlayed ? ! std::filesystem::is_regular_file (path, ignored) : std::filesystem::is_directory (path, ignored))
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::noFile);
    return std::nullopt;
}

std::optional<Error> outOfLimits (const std::filesystem::path& path, const SF_INFO& format, Purpose purpose)
{
    const auto isPlayed = purpose == Purpose::playing;
    const auto mostChannels = isPlayed ? SoundLimits::mostChannelsPlayed : SoundLimits::mostChannelsHeard;
    if (format.samplerate < SoundLimits::lowestRate || format.samplerate > SoundLimits::highestRate)
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::rateOutOfRange, format.samplerate);
    if (format.channels < 1 || format.channels > mostChannels)
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::channelsOutOfRange, format.channels);
    if (isPlayed && format.frames <= 0)
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::empty);
    return std::nullopt;
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

Result<SoundFile> SoundFile::open (const std::filesystem::path& path, Purpose purpose)
{
    if (auto problem = notAFile (path, purpose))
        return fail (std::move (*problem));

    SF_INFO format {};
    SoundFile sound;
    sound.handle = std::make_unique<Handle>();
    sound.handle->file = sf_open (path.c_str(), SFM_READ, &format);
    if (sound.handle->file == nullptr)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::unreadable, sf_strerror (nullptr));
    if (auto problem = outOfLimits (path, format, purpose))
        return fail (std::move (*problem));

    sound.sampleRate = SampleRate { static_cast<double> (format.samplerate) };
    sound.channelCount = format.channels;
    sound.frames = format.frames;
    sound.countedLength = isContainerOfPages (format.format);
    sound.mayHoldNonNumbers = holdsFloats (format.format);
    if (purpose == Purpose::playing && isWav (format.format))
        if (const auto claimed = framesClaimedByWav (path)) // the library has already believed the file's size instead
            sound.frames = std::max (sound.frames, *claimed);
    sound.frames = std::min (sound.frames, SoundLimits::mostFrames);
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

std::int64_t SoundFile::toleratedFrames() const noexcept
{
    constexpr Seconds trimmed { 0.1 };
    return countedLength ? toSamples (trimmed, sampleRate).value : 0;
}

bool SoundFile::seek (std::int64_t frame) { return sf_seek (handle->file, frame, SEEK_SET) == frame; }

Error damaged (const std::filesystem::path& path, Seconds claimed, Seconds readable)
{
    const auto inWords = [] (Seconds length) { return words::say (words::sounds::seconds, length.count()); };
    const auto lies = claimed > Seconds { 86400.0 } ? words::say (words::sounds::moreThanADay) : inWords (claimed);
    return errorOf (ErrorKind::input, path.string(), {}, words::sounds::damaged, lies, inWords (readable));
}

} // namespace slackwater::sound
