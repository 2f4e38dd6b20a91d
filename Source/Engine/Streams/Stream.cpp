// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Streams/Stream.h"

#include <algorithm>
#include <cmath>

namespace slackwater::engine
{

namespace
{
constexpr std::size_t chunkFrames = 4096; // decoded at a time, at the higher of the two rates
}

bool Stream::begin()
{
    hasBegun = true;
    const auto opened = open();
    if (! opened)
    {
        complete.store (true, std::memory_order_release);
        return false;
    }
    resampler.emplace (opened->rate, rate, opened->channels);
    if (opened->speed != 1.0)
        slower.emplace (rate, opened->channels, opened->speed, toSamples (opened->length, rate).value);
    const auto lowerRate = std::min (1.0, opened->rate.value / rate.value);
    const auto frames = std::max<std::size_t> (
        64, static_cast<std::size_t> (std::llround (lowerRate * static_cast<double> (chunkFrames))));
    chunk.resize (frames * static_cast<std::size_t> (opened->channels));
    levelling = static_cast<float> (opened->gain);

    const auto ahead =
        static_cast<std::size_t> (std::max (toSamples (readAheadLength, rate).value, std::int64_t { 0 }));
    owned = std::make_unique<StreamRing> (opened->channels, std::max (ahead, 2 * chunkFrames));
    published.store (owned.get(), std::memory_order_release);
    return true;
}

void Stream::put (std::span<const float> interleaved)
{
    const auto channels = static_cast<std::size_t> (owned->channels());
    const auto frames = std::min (owned->space(), interleaved.size() / channels);
    owned->write (interleaved.data(), frames);
    carried.assign (interleaved.begin() + static_cast<std::ptrdiff_t> (frames * channels), interleaved.end());
    carriedFrom = 0;
}

void Stream::flushCarried()
{
    const auto channels = static_cast<std::size_t> (owned->channels());
    const auto frames = std::min (owned->space(), (carried.size() - carriedFrom) / channels);
    owned->write (carried.data() + carriedFrom, frames);
    carriedFrom += frames * channels;
    if (carriedFrom >= carried.size())
    {
        carried.clear();
        carriedFrom = 0;
    }
}

/** What is still on its way through the converters follows what waits for room. */
void Stream::finish()
{
    isDecoded = true;
    const auto follow = [this] (std::span<const float> frames)
    { carried.insert (carried.end(), frames.begin(), frames.end()); };
    const auto last = resampler->finish();
    if (! slower)
        return follow (last);
    follow (slower->process (last));
    follow (slower->finish());
}

bool Stream::readAhead()
{
    if (isComplete() || isReleased())
        return false;
    if (! hasBegun && ! begin())
        return true;

    bool worked = false;
    for (;;)
    {
        if (! carried.empty())
        {
            flushCarried();
            if (! carried.empty())
                return worked;
        }
        if (isDecoded)
        {
            complete.store (true, std::memory_order_release);
            return true;
        }
        if (owned->space() < chunkFrames)
            return worked;

        worked = true;
        const auto channels = static_cast<std::size_t> (owned->channels());
        const auto got = decode (chunk);
        const auto converted = resampler->process ({ chunk.data(), got * channels });
        put (slower ? slower->process (converted) : converted);
        if (got * channels < chunk.size())
            finish();
    }
}

bool Stream::isReadAhead (int frames) const noexcept
{
    if (isComplete() || isReleased())
        return true;
    const auto* held = ring();
    return held != nullptr
           && held->available()
                  >= std::min (static_cast<std::size_t> (std::max (frames, 0)), held->capacity() - chunkFrames);
}

} // namespace slackwater::engine
