// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Mix/Fader.h"
#include "Engine/Render/Quantum.h"
#include "Engine/Streams/Stream.h"
#include "Model/Realtime.h"

#include <algorithm>
#include <cstdint>

namespace slackwater::engine
{

/** Plays from a stream's ring into the mix. When the disk is late it fades out over what is left, waits, and fades in
    again where it left off: a pause in the words rather than a click, and no word lost. */
class StreamPlayer
{
public:
    void start (Stream& newStream) noexcept
    {
        stream = &newStream;
        flow = 1.0f;
        isWaiting = hasBegun = false;
        late = 0;
    }

    /** Adds up to count frames at `offset` of the quantum. True: it had to wait for the disk. */
    bool add (Frames& left, Frames& right, int offset, int count, Ramp level) noexcept SLACKWATER_NONBLOCKING
    {
        auto* ring = stream->ring();
        if (ring == nullptr)
            return waitToBegin (! stream->isComplete(), count);

        const auto isWhole = stream->isComplete(); // asked before available(): what was written last is seen
        const auto held = ring->available();
        if (isWaiting && (isWhole || held >= (hasBegun ? resumeAt (*ring) : enoughToBegin)))
            isWaiting = false;
        if (isWaiting)
            return ! hasBegun && waitToBegin (true, count);
        const auto needed = static_cast<std::size_t> (count);
        if (! hasBegun && ! isWhole && held < enoughToBegin)
            return waitToBegin (true, count);
        hasBegun = true;
        const auto waited = ! isWhole && held < needed && beginWaiting (true);
        if (isWaiting && flow == 0.0f)
            return waited; // what is left is kept for later

        // Silent by the last whole quantum: the one after it may not be whole.
        const auto spare = held < 2 * needed ? 0.0f : static_cast<float> (held - 2 * needed);
        const auto wanted = isWhole ? 1.0f : std::min (1.0f, spare / fadeFrames);
        const Ramp flowing { flow, std::min (wanted, flow + static_cast<float> (count) / fadeFrames) };
        flow = flowing.to;
        const auto ramp = level * stream->gain() * flowing;

        for (int done = 0; done < count;)
        {
            const auto run = static_cast<int> (ring->contiguous (0, static_cast<std::size_t> (count - done)));
            if (run == 0)
                break;
            addRamped (left.data(), ring->peek (0, 0), offset + done, run, ramp);
            addRamped (right.data(), ring->peek (1, 0), offset + done, run, ramp);
            ring->skip (static_cast<std::size_t> (run));
            done += run;
        }
        return waited;
    }

    /** The loudest levelled sample of `count` frames that lie `ahead`. */
    [[nodiscard]] float peakAhead (std::size_t ahead, int count) const noexcept SLACKWATER_NONBLOCKING
    {
        const auto* ring = stream->ring();
        if (ring == nullptr)
            return 0.0f;
        float peak = 0.0f;
        for (int done = 0; done < count;)
        {
            const auto run = static_cast<int> (
                ring->contiguous (ahead + static_cast<std::size_t> (done), static_cast<std::size_t> (count - done)));
            if (run == 0)
                break;
            for (int c = 0; c < ring->channels(); ++c)
            {
                const auto* samples = ring->peek (c, ahead + static_cast<std::size_t> (done));
                for (int i = 0; i < run; i += 4) // every fourth sample tells enough of speech
                    peak = std::max (peak, samples[i] < 0.0f ? -samples[i] : samples[i]);
            }
            done += run;
        }
        return peak * stream->gain();
    }

    [[nodiscard]] bool isOver() const noexcept SLACKWATER_NONBLOCKING
    {
        const auto isWhole = stream->isComplete();
        const auto* ring = stream->ring();
        return isWhole && (ring == nullptr || ring->available() == 0);
    }

    void release() noexcept { stream->release(); }

private:
    static constexpr float fadeFrames = 1024.0f;
    static constexpr std::size_t enoughToBegin = 2048;
    static constexpr int noticed = 4800; // words that begin later than about a tenth of a second have waited

    /** Nothing has been heard yet: it begins as soon as a little is there. */
    bool waitToBegin (bool isLate, int count) noexcept
    {
        if (! isLate)
            return false;
        isWaiting = true;
        const auto before = late;
        late = std::min (late + count, noticed);
        return before < noticed && late == noticed;
    }

    bool beginWaiting (bool isLate) noexcept
    {
        const auto isNew = isLate && ! isWaiting;
        if (isLate)
            isWaiting = true;
        return isNew;
    }

    [[nodiscard]] static std::size_t resumeAt (const StreamRing& ring) noexcept { return ring.capacity() / 2 - 1; }

    Stream* stream = nullptr;
    float flow = 1.0f; // 0 while the disk is late
    int late = 0;      // frames it should have been heard and was not, before it began
    bool isWaiting = false, hasBegun = false;
};

/** A segment that is playing, or about to. */
struct Voice
{
    StreamPlayer player;
    LeavingFade leaving;
    std::int64_t stamp = 0, start = 0; // when it was to sound, and when it does: they differ for what came late
    bool isSpeech = false, isActive = false;
};

} // namespace slackwater::engine
