// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/SoundFile.h"

#include "Sound/AiffLength.h"
#include "Sound/FlacLength.h"
#include "Sound/OggPages.h"
#include "Sound/ShownBytes.h"
#include "Sound/WavLength.h"
#include "Words/Sounds.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace slackwater::sound
{

namespace
{

bool isContainerOfPages (int format) { return (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_OGG; }

/** The length of an MP3 is a guess from its first frames. */
bool isGuessed (int format) { return (format & SF_FORMAT_TYPEMASK) == SF_FORMAT_MPEG; }

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

/** Whether it is coded in blocks of some hundred frames, the last of them filled up. */
bool isInBlocks (int format)
{
    switch (format & SF_FORMAT_SUBMASK)
    {
        case SF_FORMAT_FLOAT:
        case SF_FORMAT_DOUBLE:
        case SF_FORMAT_ULAW:
        case SF_FORMAT_ALAW: return false;
        default: return holdsFloats (format) && ! isContainerOfPages (format);
    }
}

std::optional<Error> notAFile (const std::filesystem::path& path, Purpose purpose)
{
    const auto isPlayed = purpose == Purpose::playing;
    std::error_code ignored;
    if (! std::filesystem::exists (path, ignored))
        return errorOf (ErrorKind::input, path.string(), {},
                        isPlayed ? words::sounds::missing : words::sounds::recordingMissing);
    if (! std::filesystem::is_regular_file (path, ignored)) // to open a pipe is to wait for whoever writes into it
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::noFile);
    if (std::filesystem::file_size (path, ignored) == 0)
        return errorOf (ErrorKind::input, path.string(), {}, words::sounds::emptyFile);
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
    return std::nullopt;
}

/** One sound of those that a file is made of; nearly always the only one. */
struct Part
{
    std::optional<Stretch> shown; // empty: the file as it is
    std::int64_t mostFrames = SF_COUNT_MAX, frames = 0;
    bool isGuessed = false; // its length is: who wants to know it counts
};

struct Layout
{
    std::vector<Part> parts;
    std::optional<std::int64_t> claimed; // by a WAV
};

Layout layoutOf (const std::filesystem::path& path)
{
    std::array<char, 4> mark {};
    std::ifstream (path, std::ios::binary).read (mark.data(), mark.size());
    const std::string_view name { mark.data(), mark.size() };
    Layout layout;
    if (name == "OggS")
        for (auto& link : linksOfOgg (path))
        {
            const auto isGuessed = ! link.stretch.mended.empty();
            layout.parts.push_back ({ std::move (link.stretch), link.mostFrames, 0, isGuessed });
        }
    if (layout.parts.size() == 1 && ! layout.parts.front().isGuessed)
        layout.parts.front().shown.reset();
    if (layout.parts.empty())
        layout.parts.emplace_back();
    std::vector<Mending> mended;
    if (name == "RIFF" || name == "RF64")
    {
        auto length = lengthInWav (path);
        layout.claimed = length.claimed;
        mended = std::move (length.mending);
    }
    else if (name == "fLaC")
        mended = mendedFlac (path);
    else if (name == "FORM")
        mended = mendedAiff (path);
    std::error_code ignored;
    if (! mended.empty())
        layout.parts.front().shown =
            Stretch { 0, static_cast<std::int64_t> (std::filesystem::file_size (path, ignored)), std::move (mended) };
    return layout;
}

} // namespace

/** What is open of a file: one part at a time. */
struct SoundFile::Parts
{
    std::filesystem::path path;
    std::vector<Part> all;
    std::size_t current = 0;
    std::unique_ptr<ShownBytes> bytes;
    SNDFILE* file = nullptr;

    Parts() = default;
    Parts (const Parts&) = delete;
    Parts& operator= (const Parts&) = delete;
    ~Parts() { close(); }

    bool open (std::size_t index, SF_INFO& format)
    {
        close();
        current = index;
        format = {};
        if (const auto& shown = all[index].shown)
        {
            bytes = std::make_unique<ShownBytes> (path, *shown);
            file = bytes->open (format);
        }
        else
            file = sf_open (path.c_str(), SFM_READ, &format);
        return file != nullptr;
    }

    bool open (std::size_t index)
    {
        SF_INFO ignored {};
        return open (index, ignored);
    }

    void close()
    {
        if (file != nullptr)
            sf_close (std::exchange (file, nullptr));
        bytes.reset();
    }
};

SoundFile::~SoundFile() = default;
SoundFile::SoundFile (SoundFile&&) noexcept = default;
SoundFile& SoundFile::operator= (SoundFile&&) noexcept = default;

Result<SoundFile> SoundFile::open (const std::filesystem::path& path, Purpose purpose)
{
    if (auto problem = notAFile (path, purpose))
        return fail (std::move (*problem));
    SoundFile sound;
    if (auto problem = sound.openParts (path, purpose))
        return fail (std::move (*problem));
    if (sound.frames && *sound.frames <= 0)
        return fail (ErrorKind::input, path.string(), {}, words::sounds::empty);
    return sound;
}

std::optional<Error> SoundFile::openParts (const std::filesystem::path& path, Purpose purpose)
{
    auto layout = layoutOf (path);
    parts = std::make_unique<Parts>();
    parts->path = path;
    parts->all = std::move (layout.parts);
    frames = 0;
    for (auto i = parts->all.size(); i-- > 0;) // the first one last: it stays open
    {
        SF_INFO format {};
        auto& part = parts->all[i];
        if (! parts->open (i, format))
            return errorOf (ErrorKind::input, path.string(), {}, words::sounds::unreadable, sf_strerror (nullptr));
        if (auto problem = outOfLimits (path, format, purpose))
            return problem;
        if (channelCount != 0 && (channelCount != format.channels || sampleRate.value != format.samplerate))
            return errorOf (ErrorKind::input, path.string(), {}, words::sounds::partsDiffer);

        sampleRate = SampleRate { static_cast<double> (format.samplerate) };
        channelCount = format.channels;
        countedLength = isContainerOfPages (format.format);
        codedInBlocks = isInBlocks (format.format);
        mayHoldNonNumbers = holdsFloats (format.format);
        part.frames = format.frames;
        if (format.frames == SF_COUNT_MAX || format.frames > part.mostFrames || part.isGuessed
            || isGuessed (format.format))
            frames.reset();
        else if (frames)
            *frames += format.frames;
    }
    if (frames && purpose == Purpose::playing && layout.claimed) // the library has believed the file's size instead
        frames = std::max (*frames, *layout.claimed);
    if (frames)
        frames = std::min (*frames, SoundLimits::mostFrames);
    return std::nullopt;
}

std::size_t SoundFile::read (std::span<float> interleaved)
{
    const auto wanted = static_cast<sf_count_t> (interleaved.size()) / channelCount;
    sf_count_t got = 0;
    while (parts->file != nullptr)
    {
        got += std::max<sf_count_t> (
            0, sf_readf_float (parts->file, interleaved.data() + got * channelCount, wanted - got));
        if (got == wanted || parts->current + 1 == parts->all.size() || ! parts->open (parts->current + 1))
            break;
    }
    const auto samples = interleaved.first (static_cast<std::size_t> (got * channelCount));
    if (mayHoldNonNumbers)
        for (auto& sample : samples)
            if (! std::isfinite (sample))
            {
                sample = 0.0f;
                ++badSamples;
            }
    if (offset != Offset {})
        sound::takeAway (offset, samples, channelCount);
    return static_cast<std::size_t> (got);
}

std::int64_t SoundFile::toleratedFrames() const noexcept
{
    constexpr Seconds trimmed { 0.1 };
    constexpr std::int64_t largestBlock = 2048; // IMA ADPCM at 44.1 kHz
    if (! countedLength && ! codedInBlocks)
        return 0;
    return std::max (toSamples (trimmed, sampleRate).value, codedInBlocks ? largestBlock : 0);
}

bool SoundFile::seek (std::int64_t frame)
{
    std::size_t index = 0;
    for (; index + 1 < parts->all.size() && frame >= parts->all[index].frames; ++index)
        frame -= parts->all[index].frames;
    if ((index != parts->current || parts->file == nullptr) && ! parts->open (index))
        return false;
    return sf_seek (parts->file, frame, SEEK_SET) == frame;
}

void takeAway (const Offset& offset, std::span<float> interleaved, int channels) noexcept
{
    for (std::size_t i = 0; i < interleaved.size(); ++i)
        interleaved[i] -= offset[i % static_cast<std::size_t> (channels)];
}

Error damaged (const std::filesystem::path& path, Seconds claimed, Seconds readable)
{
    const auto inWords = [] (Seconds length) { return words::say (words::sounds::seconds, length.count()); };
    const auto lies = claimed > Seconds { 86400.0 } ? words::say (words::sounds::moreThanADay) : inWords (claimed);
    return errorOf (ErrorKind::input, path.string(), {}, words::sounds::damaged, lies, inWords (readable));
}

} // namespace slackwater::sound
