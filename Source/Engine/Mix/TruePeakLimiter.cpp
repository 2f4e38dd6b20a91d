// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Mix/TruePeakLimiter.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace slackwater::engine
{

namespace
{

constexpr Seconds look { 0.004 }, recoveryTime { 0.12 };
constexpr std::int32_t infinity = 0x7f800000;

/** The bits of the largest magnitude; at or above `infinity` when a sample is no number. */
std::int32_t largestBits (const Frames& frames) noexcept
{
    std::int32_t largest = 0;
    for (const auto sample : frames)
    {
        const auto magnitude = std::bit_cast<std::int32_t> (sample) & 0x7fffffff;
        largest = largest > magnitude ? largest : magnitude;
    }
    return largest;
}

float largest (Frames& frames) noexcept
{
    auto bits = largestBits (frames);
    if (bits >= infinity)
    {
        for (auto& sample : frames)
            if ((std::bit_cast<std::int32_t> (sample) & infinity) == infinity)
                sample = 0.0f;
        bits = largestBits (frames);
    }
    return std::bit_cast<float> (bits);
}

} // namespace

void TruePeakLimiter::prepare (SampleRate rate) noexcept
{
    limit = static_cast<float> (gainOf (ceiling));
    recovery = static_cast<float> (1.0 - std::exp (-quantum / (recoveryTime.count() * rate.value)));
    pieces = std::clamp (static_cast<int> (std::ceil (look.count() * rate.value / quantum)), 2, mostPieces);
    for (auto& channel : history)
        channel.fill (0.0f);
    peakBefore.fill (0.0f);
    allowed.fill (1.0f);
    gain = 1.0f;
    quietPieces = mostPieces + 1;
}

/** The true peak of the newest piece: it ends `after` frames before the newest sample. */
float TruePeakLimiter::measure (int channel, float peakNow) noexcept
{
    auto& before = peakBefore[static_cast<std::size_t> (channel)];
    const auto most = std::max (before, peakNow);
    before = peakNow;
    if (most * truePeak.worstGain() <= limit)
        return 0.0f;
    return truePeak.of (history[static_cast<std::size_t> (channel)].data() + (pieces + 1) * quantum
                        - sound::TruePeak::after);
}

/** The gain at the end of the piece that comes out now: what the pieces on both sides of that moment allow, reached in
   a straight line from what the farther ones will need, and left slowly. */
float TruePeakLimiter::nextGain() const noexcept
{
    auto next = gain + (1.0f - gain) * recovery;
    if (next > 0.99999f)
        next = 1.0f;
    for (int ahead = 0; ahead < pieces; ++ahead)
    {
        const auto needed =
            std::min (allowed[static_cast<std::size_t> (ahead)], allowed[static_cast<std::size_t> (ahead) + 1]);
        next = std::min (next, needed + (1.0f - needed) * static_cast<float> (ahead) / static_cast<float> (pieces));
    }
    return next;
}

void TruePeakLimiter::process (Frames& left, Frames& right) noexcept SLACKWATER_NONBLOCKING
{
    const std::array<Frames*, 2> channels { &left, &right };
    const auto kept = static_cast<std::size_t> ((pieces + 1) * quantum);
    float peak = 0.0f;
    for (int c = 0; c < 2; ++c)
    {
        auto& past = history[static_cast<std::size_t> (c)];
        std::memmove (past.data(), past.data() + quantum, kept * sizeof (float));
        const auto peakNow = largest (*channels[static_cast<std::size_t> (c)]);
        std::memcpy (past.data() + kept, channels[static_cast<std::size_t> (c)]->data(), sizeof (Frames));
        peak = std::max (peak, measure (c, peakNow));
    }

    std::copy (allowed.begin() + 1, allowed.begin() + pieces + 1, allowed.begin());
    allowed[static_cast<std::size_t> (pieces)] = peak > limit ? limit / peak : 1.0f;
    quietPieces = peak > limit ? 0 : std::min (quietPieces + 1, mostPieces + 1);

    const auto isOpen = quietPieces > pieces && gain == 1.0f;
    const auto next = isOpen ? 1.0f : nextGain();
    const auto step = (next - gain) / static_cast<float> (quantum);
    for (int c = 0; c < 2; ++c)
    {
        const auto* out = history[static_cast<std::size_t> (c)].data() + quantum - sound::TruePeak::after;
        auto& into = *channels[static_cast<std::size_t> (c)];
        if (isOpen)
            std::memcpy (into.data(), out, sizeof (Frames));
        else
            for (int i = 0; i < quantum; ++i)
                into[static_cast<std::size_t> (i)] = out[i] * (gain + step * static_cast<float> (i));
    }
    gain = next;
}

} // namespace slackwater::engine
