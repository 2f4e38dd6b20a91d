// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Streams/LoopStream.h"

#include "Engine/Streams/Levelling.h"
#include "Words/Sounds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::engine
{

namespace
{
constexpr Seconds usualCrossfade { 4.0 }, shortestLoop { 0.1 };
constexpr int faultFade = 256;
} // namespace

LoopStream::LoopStream (std::filesystem::path p, std::optional<BedLoop> loop, Lufs t, SampleRate rate, Seconds ahead,
                        MeasuredFiles& b, OnFault onFault)
    : Stream (rate, ahead, std::move (onFault)), path (std::move (p)), wanted (loop), target (t), measuredFiles (b)
{
}

/** Fits the loop into what can be read. */
void LoopStream::settle (std::int64_t length)
{
    const auto rate = files[0]->rate();
    const auto loop = wanted.value_or (BedLoop { {}, {}, usualCrossfade });
    const auto frames = [&] (Seconds time) { return toSamples (time, rate).value; };
    end = loop.end.count() > 0.0 ? std::min (frames (loop.end), length) : length;
    start =
        std::clamp (frames (loop.start), std::int64_t { 0 }, std::max<std::int64_t> (0, end - frames (shortestLoop)));
    crossfade =
        std::clamp (frames (loop.crossfade), frames (Seconds { 0.01 }), std::max<std::int64_t> (1, (end - start) / 2));
}

std::optional<Stream::Opened> LoopStream::open()
{
    const auto entry = measuredFiles.lookUp (path);
    if (! entry)
    {
        report (entry.error());
        return std::nullopt;
    }
    for (auto& file : files)
    {
        auto opened = sound::SoundFile::open (path);
        if (! opened)
        {
            report (opened.error());
            return std::nullopt;
        }
        file.emplace (std::move (*opened));
        file->takeAway (entry->offset);
    }
    if (entry->fault)
        report (*entry->fault);
    const auto measured = toSamples (entry->length, files[0]->rate()).value;
    readable = std::min (files[0]->claimedFrames().value_or (measured), measured);
    settle (readable);
    return Opened { files[0]->rate(), files[0]->channels(), gainToward (target, *entry) };
}

std::size_t LoopStream::decode (std::span<float> chunk)
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    std::size_t done = 0;
    int fruitless = 0;
    while (done < chunk.size() && ! isDead)
    {
        const auto isComing = coming > 0;
        const auto got = (isTurning ? crossfaded (chunk.subspan (done)) : plain (chunk.subspan (done))) * channels;
        if (isComing)
            comeIn (chunk.subspan (done, got));
        fruitless = got == 0 ? fruitless + 1 : 0;
        done += got;
        for (std::size_t c = 0; done > 0 && c < channels; ++c)
            last[c] = chunk[done - channels + c];
        if (fruitless == 3) // a file gone while it plays yields nothing: the bed ends
            done += dieAway (chunk.subspan (done)) * channels;
    }
    return done / channels;
}

std::size_t LoopStream::dieAway (std::span<float> into)
{
    isDead = true;
    report (errorOf (ErrorKind::input, path.string(), {}, words::sounds::bedLost));
    return fall (into);
}

/** Where nothing more can be read, what was heard last falls to nothing, so that the end is no click. */
std::size_t LoopStream::fall (std::span<float> into) noexcept
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    const auto frames = std::min<std::size_t> (into.size() / channels, faultFade);
    for (std::size_t i = 0; i < frames; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            into[i * channels + c] = last[c]
                                     * (0.5f
                                        + 0.5f
                                              * std::cos (std::numbers::pi_v<float>
                                                          * static_cast<float> (i + 1) / static_cast<float> (frames)));
    return frames;
}

/** The end of what could be read. */
void LoopStream::fadeEnd (std::span<float> read) const noexcept
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    const auto frames = read.size() / channels, fade = std::min<std::size_t> (frames, faultFade);
    for (std::size_t i = 0; i < fade; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            read[(frames - 1 - i) * channels + c] *= static_cast<float> (i) / static_cast<float> (fade);
}

void LoopStream::comeIn (std::span<float> into) noexcept
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    for (std::size_t i = 0; coming > 0 && i + channels <= into.size(); i += channels, --coming)
        for (std::size_t c = 0; c < channels; ++c)
            into[i + c] *= 1.0f - static_cast<float> (coming) / static_cast<float> (faultFade);
}

std::size_t LoopStream::plain (std::span<float> into)
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    const auto toSeam = end - crossfade - at;
    if (toSeam <= 0)
    {
        isTurning = true;
        if (! files[1 - current]->seek (start))
            report (errorOf (ErrorKind::input, path.string(), {}, words::sounds::loopLost));
        return 0;
    }
    const auto wish = std::min (into.size() / channels, static_cast<std::size_t> (toSeam));
    const auto got = files[current]->read (into.first (wish * channels));
    if (got == 0 && at == start)
        return 0;
    at += static_cast<std::int64_t> (got);
    if (got == wish)
        return got;

    // The file ends before its header says: leave gently, and turn earlier from now on.
    report (sound::damaged (path, toSeconds (Samples { readable }, files[0]->rate()),
                            toSeconds (Samples { at }, files[0]->rate())));
    fadeEnd (into.first (got * channels));
    const auto made = got > 0 ? got : fall (into);
    settle (at);
    coming = faultFade;
    current = 1 - current;
    at = start;
    return files[current]->seek (start) ? made : 0;
}

std::size_t LoopStream::crossfaded (std::span<float> into)
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    const auto seam = end - crossfade;
    const auto frames = std::min (into.size() / channels, static_cast<std::size_t> (end - at));
    incoming.resize (frames * channels);
    const auto leaving = files[current]->read (into.first (frames * channels));
    const auto arriving = files[1 - current]->read (incoming);
    if (leaving < frames)
        fadeEnd (into.first (leaving * channels));
    if (arriving < frames)
        fadeEnd (std::span { incoming }.first (arriving * channels));
    std::fill (into.begin() + static_cast<std::ptrdiff_t> (leaving * channels),
               into.begin() + static_cast<std::ptrdiff_t> (frames * channels), 0.0f);
    std::fill (incoming.begin() + static_cast<std::ptrdiff_t> (arriving * channels), incoming.end(), 0.0f);

    for (std::size_t i = 0; i < frames; ++i)
    {
        const auto share =
            static_cast<double> (at - seam + static_cast<std::int64_t> (i)) / static_cast<double> (crossfade);
        const auto in = static_cast<float> (std::sin (share * std::numbers::pi / 2.0));
        const auto out = static_cast<float> (std::cos (share * std::numbers::pi / 2.0));
        for (std::size_t c = 0; c < channels; ++c)
            into[i * channels + c] = into[i * channels + c] * out + incoming[i * channels + c] * in;
    }
    at += static_cast<std::int64_t> (frames);
    if (at >= end)
    {
        isTurning = false;
        current = 1 - current;
        at = start + crossfade;
    }
    return leaving == 0 && arriving == 0 ? 0 : frames;
}

} // namespace slackwater::engine
