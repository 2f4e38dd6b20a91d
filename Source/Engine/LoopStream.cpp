// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/LoopStream.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::engine
{

namespace
{
    constexpr Seconds usualCrossfade { 4.0 }, shortestLoop { 0.1 };
}

LoopStream::LoopStream (std::filesystem::path p, std::optional<BedLoop> loop, Lufs t, SampleRate rate, Seconds ahead, LoudnessBook& b, OnFault onFault)
    : Stream (rate, ahead, std::move (onFault)), path (std::move (p)), wanted (loop), target (t), book (b)
{
}

/** Fits the loop into what can be read. */
void LoopStream::settle (std::int64_t readable)
{
    const auto rate = files[0]->rate();
    const auto loop = wanted.value_or (BedLoop { {}, {}, usualCrossfade });
    const auto frames = [&] (Seconds time) { return toSamples (time, rate).value; };
    end = loop.end.count() > 0.0 ? std::min (frames (loop.end), readable) : readable;
    start = std::clamp (frames (loop.start), std::int64_t { 0 }, std::max<std::int64_t> (0, end - frames (shortestLoop)));
    crossfade = std::clamp (frames (loop.crossfade), frames (Seconds { 0.01 }), std::max<std::int64_t> (1, (end - start) / 2));
}

std::optional<Stream::Opened> LoopStream::open()
{
    const auto entry = book.lookUp (path);
    if (! entry)
    {
        report (entry.error());
        return std::nullopt;
    }
    for (auto& file : files)
    {
        auto opened = SoundFile::open (path);
        if (! opened)
        {
            report (opened.error());
            return std::nullopt;
        }
        file.emplace (std::move (*opened));
    }
    if (entry->fault)
        report (*entry->fault);
    settle (std::min (files[0]->claimedFrames(), toSamples (entry->length, files[0]->rate()).value));
    return Opened { files[0]->rate(), files[0]->channels(), gainToward (target, *entry) };
}

std::size_t LoopStream::decode (std::span<float> chunk)
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    std::size_t done = 0;
    int fruitless = 0;
    while (done < chunk.size() && fruitless < 3)               // a file gone while it plays yields nothing: the bed ends
    {
        const auto got = (isTurning ? crossfaded (chunk.subspan (done)) : plain (chunk.subspan (done))) * channels;
        fruitless = got == 0 ? fruitless + 1 : 0;
        done += got;
    }
    return done / channels;
}

std::size_t LoopStream::plain (std::span<float> into)
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    const auto toSeam = end - crossfade - at;
    if (toSeam <= 0)
    {
        isTurning = true;
        if (! files[1 - current]->seek (start))
            report (Error { ErrorKind::input, path.string(), {}, "the loop's start cannot be found again", "export the file again" });
        return 0;
    }
    const auto wish = std::min (into.size() / channels, static_cast<std::size_t> (toSeam));
    const auto got = files[current]->read (into.first (wish * channels));
    at += static_cast<std::int64_t> (got);
    if (got < wish)
    {
        // The file ends before its header says: leave gently, and turn earlier from now on.
        report (damaged (path, toSeconds (Samples { files[0]->claimedFrames() }, files[0]->rate()), toSeconds (Samples { at }, files[0]->rate())));
        const auto fade = std::min<std::size_t> (got, 256);
        for (std::size_t i = 0; i < fade; ++i)
            for (std::size_t c = 0; c < channels; ++c)
                into[(got - 1 - i) * channels + c] *= static_cast<float> (i) / static_cast<float> (fade);
        settle (at);
        current = 1 - current;
        at = start;
        if (! files[current]->seek (start))
            return 0;
    }
    return got;
}

std::size_t LoopStream::crossfaded (std::span<float> into)
{
    const auto channels = static_cast<std::size_t> (files[0]->channels());
    const auto seam = end - crossfade;
    const auto frames = std::min (into.size() / channels, static_cast<std::size_t> (end - at));
    incoming.resize (frames * channels);
    const auto leaving = files[current]->read (into.first (frames * channels));
    const auto coming = files[1 - current]->read (incoming);
    std::fill (into.begin() + static_cast<std::ptrdiff_t> (leaving * channels), into.begin() + static_cast<std::ptrdiff_t> (frames * channels), 0.0f);
    std::fill (incoming.begin() + static_cast<std::ptrdiff_t> (coming * channels), incoming.end(), 0.0f);

    for (std::size_t i = 0; i < frames; ++i)
    {
        const auto share = static_cast<double> (at - seam + static_cast<std::int64_t> (i)) / static_cast<double> (crossfade);
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
    return leaving == 0 && coming == 0 ? 0 : frames;
}

} // namespace slackwater::engine
