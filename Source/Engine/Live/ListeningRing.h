// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Render/EventQueue.h"
#include "Model/Realtime.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace slackwater::engine
{

/** What was heard and what was played meanwhile, on its way from the audio callback to the analysis: one writer, one
    reader, no locks, all memory taken beforehand. The two stay aligned sample by sample. When the analysis is so late
   that there is no room, sound is lost but the count of frames is not: the session's clock stays right. */
class ListeningRing
{
public:
    /** One callback's worth. Of its frames, the first `moved` moved the session's clock; the others passed in a pause.
     */
    struct Block
    {
        std::int64_t lost = 0, lostMoved = 0; // before it, frames there was no room for
        std::int64_t frames = 0, moved = 0;
    };

    explicit ListeningRing (std::size_t leastFrames)
        : size (std::bit_ceil (std::max<std::size_t> (leastFrames, 1024))), mask (size - 1), microphone (size, 0.0f),
          played (size, 0.0f)
    {
    }

    // Audio callback ----------------------------------------------------------------------------------------------
    /** heard: null when there is no microphone. What was played is kept as the mean of both channels. */
    void write (const float* heard, const float* left, const float* right, int frames,
                int moved) noexcept SLACKWATER_NONBLOCKING
    {
        const auto count = static_cast<std::size_t> (frames);
        const auto from = written.load (std::memory_order_relaxed);
        if (blocks.isFull() || size - (from - taken.load (std::memory_order_acquire)) < count)
        {
            lost += frames;
            lostMoved += moved;
            return;
        }
        for (std::size_t i = 0; i < count; ++i)
        {
            microphone[(from + i) & mask] = heard != nullptr && std::isfinite (heard[i]) ? heard[i] : 0.0f;
            played[(from + i) & mask] = 0.5f * (left[i] + right[i]);
        }
        written.store (from + count, std::memory_order_release);
        if (blocks.push ({ lost, lostMoved, frames, moved }))
            lost = lostMoved = 0;
    }

    // Analysis ----------------------------------------------------------------------------------------------------
    [[nodiscard]] bool nextBlock (Block& block) noexcept { return blocks.pop (block); }

    /** The next frames, at most `most`, in one piece; take() them when done. */
    struct Piece
    {
        std::span<const float> microphone, played;
    };

    [[nodiscard]] Piece peek (std::size_t most) const noexcept
    {
        const auto at = taken.load (std::memory_order_relaxed);
        const auto count = std::min ({ most, written.load (std::memory_order_acquire) - at, size - (at & mask) });
        return { { microphone.data() + (at & mask), count }, { played.data() + (at & mask), count } };
    }

    void take (std::size_t frames) noexcept
    {
        taken.store (taken.load (std::memory_order_relaxed) + frames, std::memory_order_release);
    }

    // Any thread --------------------------------------------------------------------------------------------------
    /** Nothing is on its way. */
    [[nodiscard]] bool isEmpty() const noexcept
    {
        return taken.load (std::memory_order_acquire) == written.load (std::memory_order_acquire);
    }

private:
    std::size_t size, mask;
    std::vector<float> microphone, played;
    EventQueue<Block, 4096> blocks;
    std::int64_t lost = 0, lostMoved = 0; // the writer's
    alignas (64) std::atomic<std::size_t> written { 0 };
    alignas (64) std::atomic<std::size_t> taken { 0 };
};

} // namespace slackwater::engine
