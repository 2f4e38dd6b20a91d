// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Realtime.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace slackwater::engine
{

/** What was decoded and not yet heard: one writer (reader thread), one reader (audio thread), no locks. One or two
    channels, each contiguous but for the wrap. Positions count frames from the sound's beginning. */
class StreamRing
{
public:
    StreamRing (int channels, std::size_t leastFrames)
        : channelCount (channels), size (std::bit_ceil (std::max<std::size_t> (leastFrames, 256))), mask (size - 1)
    {
        for (int c = 0; c < channelCount; ++c)
            store[static_cast<std::size_t> (c)].assign (size, 0.0f);
    }

    [[nodiscard]] int channels() const noexcept { return channelCount; }
    [[nodiscard]] std::size_t capacity() const noexcept { return size; }

    // Writer ----------------------------------------------------------------------------------------------------
    [[nodiscard]] std::size_t space() const noexcept
    {
        return size
               - static_cast<std::size_t> (written.load (std::memory_order_relaxed)
                                           - taken.load (std::memory_order_acquire));
    }

    /** Appends interleaved frames; no more than space(). */
    void write (const float* interleaved, std::size_t frames) noexcept
    {
        const auto from = written.load (std::memory_order_relaxed);
        for (std::size_t done = 0; done < frames;)
        {
            const auto at = static_cast<std::size_t> (from + done) & mask;
            const auto run = std::min (frames - done, size - at);
            const auto* source = interleaved + done * static_cast<std::size_t> (channelCount);
            if (channelCount == 1)
                std::copy_n (source, run, store[0].data() + at);
            else
                for (std::size_t i = 0; i < run; ++i)
                {
                    store[0][at + i] = source[2 * i];
                    store[1][at + i] = source[2 * i + 1];
                }
            done += run;
        }
        written.store (from + frames, std::memory_order_release);
    }

    // Reader ----------------------------------------------------------------------------------------------------
    [[nodiscard]] std::size_t available() const noexcept SLACKWATER_NONBLOCKING
    {
        return static_cast<std::size_t> (written.load (std::memory_order_acquire)
                                         - taken.load (std::memory_order_relaxed));
    }

    /** Frames `ahead` of the next one that lie in one piece, at most `frames`. */
    [[nodiscard]] std::size_t contiguous (std::size_t ahead, std::size_t frames) const noexcept SLACKWATER_NONBLOCKING
    {
        const auto held = available();
        if (ahead >= held)
            return 0;
        const auto at = static_cast<std::size_t> (taken.load (std::memory_order_relaxed) + ahead) & mask;
        return std::min ({ frames, held - ahead, size - at });
    }

    [[nodiscard]] const float* peek (int channel, std::size_t ahead) const noexcept SLACKWATER_NONBLOCKING
    {
        const auto at = static_cast<std::size_t> (taken.load (std::memory_order_relaxed) + ahead) & mask;
        return store[static_cast<std::size_t> (channel < channelCount ? channel : 0)].data() + at;
    }

    void skip (std::size_t frames) noexcept SLACKWATER_NONBLOCKING
    {
        taken.store (taken.load (std::memory_order_relaxed) + frames, std::memory_order_release);
    }

private:
    int channelCount;
    std::size_t size, mask;
    std::array<std::vector<float>, 2> store;
    alignas (64) std::atomic<std::uint64_t> written { 0 };
    alignas (64) std::atomic<std::uint64_t> taken { 0 };
};

} // namespace slackwater::engine
