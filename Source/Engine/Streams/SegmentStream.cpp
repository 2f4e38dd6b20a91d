// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Streams/SegmentStream.h"

#include "Engine/Mix/FadeLengths.h"
#include "Engine/Streams/Levelling.h"

#include <algorithm>

namespace slackwater::engine
{

namespace
{
constexpr Seconds leastToSlow { 0.1 }; // in less there is no word, and the stretcher may lose it
} // namespace

SegmentStream::SegmentStream (std::filesystem::path p, Lufs t, SampleRate rate, Seconds ahead, MeasuredFiles& b,
                              OnFault onFault, double s)
    : Stream (rate, ahead, std::move (onFault)), path (std::move (p)), target (t), speed (SlowSpeech::allowed (s)),
      measuredFiles (b)
{
}

std::optional<Stream::Opened> SegmentStream::open()
{
    auto entry = measuredFiles.lookUp (path);
    if (! entry)
    {
        report (entry.error());
        return std::nullopt;
    }
    if (entry->fault)
        report (*entry->fault);

    if (entry->decoded)
        whole = std::move (entry->decoded);
    else if (auto opened = sound::SoundFile::open (path))
    {
        file.emplace (std::move (*opened));
        file->takeAway (entry->offset);
    }
    else
    {
        report (opened.error());
        return std::nullopt;
    }
    fileRate = whole ? whole->rate : file->rate();
    const auto channelCount = whole ? whole->channels : file->channels();
    channels = static_cast<std::size_t> (channelCount);
    promised = toSamples (entry->length, fileRate).value;
    fadeInFrames = static_cast<std::size_t> (toSamples (fades::wordsBegin, fileRate).value);
    fadeOutFrames = static_cast<std::size_t> (toSamples (fades::wordsEnd, fileRate).value);
    return Opened { fileRate, channelCount, gainToward (target, *entry), entry->length < leastToSlow ? 1.0 : speed,
                    entry->length };
}

/** How many frames there were. */
std::size_t SegmentStream::read (std::span<float> interleaved)
{
    if (file)
        return file->read (interleaved);
    const auto count = std::min (interleaved.size(), whole->samples.size() - wholeRead);
    std::copy_n (whole->samples.data() + wholeRead, count, interleaved.data());
    wholeRead += count;
    return count / channels;
}

void SegmentStream::fadeEnd (std::span<float> interleaved) const
{
    const auto frames = interleaved.size() / channels;
    const auto length = std::min (frames, fadeOutFrames);
    for (std::size_t i = 0; i < length; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            interleaved[(frames - 1 - i) * channels + c] *= static_cast<float> (i) / static_cast<float> (length);
}

/** A file that holds less now than when it was measured was replaced or damaged meanwhile, or its disk is gone; one
   longer than a minute was not read through then. */
void SegmentStream::tellIfCutShort (std::int64_t frames) const
{
    if (! file)
        return;
    if (frames < promised - file->toleratedFrames())
        report (sound::damaged (path, toSeconds (Samples { promised }, fileRate),
                                toSeconds (Samples { frames }, fileRate)));
}

std::size_t SegmentStream::decode (std::span<float> chunk)
{
    const auto capacity = chunk.size() / channels;

    // held + what is read now; the newest fadeOutFrames stay behind, unless they are the last there are.
    std::vector<float>& buffer = held;
    const auto wanted = atEnd ? std::size_t { 0 } : capacity + fadeOutFrames - heldFrames;
    buffer.resize ((heldFrames + wanted) * channels);
    const auto got =
        wanted == 0 ? std::size_t { 0 } : read ({ buffer.data() + heldFrames * channels, wanted * channels });
    auto total = heldFrames + got;
    if (! atEnd && got < wanted)
    {
        atEnd = true;
        tellIfCutShort (emitted + static_cast<std::int64_t> (total));
        fadeEnd ({ buffer.data(), total * channels });
    }

    const auto emit = atEnd ? std::min (capacity, total) : capacity;
    std::copy_n (buffer.data(), emit * channels, chunk.data());
    std::copy (buffer.begin() + static_cast<std::ptrdiff_t> (emit * channels),
               buffer.begin() + static_cast<std::ptrdiff_t> (total * channels), buffer.begin());
    heldFrames = total - emit;

    if (emitted < static_cast<std::int64_t> (fadeInFrames))
        for (std::size_t i = 0;
             i < emit && emitted + static_cast<std::int64_t> (i) < static_cast<std::int64_t> (fadeInFrames); ++i)
            for (std::size_t c = 0; c < channels; ++c)
                chunk[i * channels + c] *=
                    static_cast<float> (emitted + static_cast<std::int64_t> (i)) / static_cast<float> (fadeInFrames);
    emitted += static_cast<std::int64_t> (emit);
    return emit;
}

} // namespace slackwater::engine
