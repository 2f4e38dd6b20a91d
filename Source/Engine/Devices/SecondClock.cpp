// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/SecondClock.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace slackwater::engine
{

namespace
{
constexpr double ringSeconds = 1.0;
constexpr double margin = 0.004;         // for callbacks that come late
constexpr double correctionTime = 8.0;   // an error of delay is gone in so many seconds
constexpr double mostCorrection = 0.002; // 3.5 cents: nobody hears the microphone
constexpr int piece = 32;                // fed at a time, so that the resampler holds little
constexpr int resamplerHolds = 160;      // half its filter, at the most
} // namespace

SecondClock::SecondClock (SampleRate input, SampleRate output)
    : nominal (input.value / output.value),
      ring (std::bit_ceil (static_cast<std::size_t> (ringSeconds * input.value)), 0.0f),
      flow (FlowingRate::Quality::microphone, 1), pulled (mostFrames, 0.0f)
{
    inputTime.reset (input.value);
    outputTime.reset (output.value);
}

void SecondClock::push (const float* microphone, int frames, Seconds now) noexcept SLACKWATER_NONBLOCKING
{
    const auto from = written.load (std::memory_order_relaxed);
    for (int i = 0; i < frames; ++i)
        ring[static_cast<std::size_t> (from + i) & (ring.size() - 1)] =
            std::isfinite (microphone[i]) ? microphone[i] : 0.0f;
    written.store (from + frames, std::memory_order_release);
    inputTime.update (now.count(), frames);
    // A callback brings what was heard before it: at its time all of its block has passed.
    static_cast<void> (marks.push (
        { inputTime.timeOfCallback(), static_cast<double> (from + frames), inputTime.secondsPerFrame(), frames }));
}

double SecondClock::delayWanted() const noexcept
{
    return largestInput + largestOutput * nominal + (margin / (mark.secondsPerFrame > 0.0 ? mark.secondsPerFrame : 1.0))
           + resamplerHolds + piece;
}

void SecondClock::begin (double inputNow) noexcept
{
    position = std::floor (inputNow - delayWanted());
    read = static_cast<std::int64_t> (position);
    flow.reset (1.0 / step);
    if (isFlowing)
        restartCount.fetch_add (1, std::memory_order_relaxed);
    isFlowing = true;
}

std::span<const float> SecondClock::pull (int frames, Seconds now) noexcept SLACKWATER_NONBLOCKING
{
    frames = std::min (frames, mostFrames);
    const std::span<const float> result { pulled.data(), static_cast<std::size_t> (frames) };
    std::fill_n (pulled.begin(), frames, 0.0f);
    outputTime.update (now.count(), lastOutput); // a callback asks for what is played after it
    lastOutput = frames;
    largestOutput = std::max (largestOutput, frames);
    while (marks.pop (mark))
        largestInput = std::max (largestInput, mark.block);

    constexpr double silence = 0.5; // no block of the microphone for so long: it is gone, or held up
    if (mark.block == 0 || now.count() - mark.time > silence)
    {
        isFlowing = false;
        return result;
    }

    // Both clocks are read on one ruler, the machine's monotonic time, each smoothed by a TimeFilter: how far the
    // microphone has come by now, and how many of its frames pass in one of the output's. Follow that ratio, and lean
    // on it by what the delay is off (a proportional controller, as in Adriaensen, "Controlling adaptive resampling",
    // LAC 2012): the delay settles, and the pitch never jumps.
    const auto inputNow = mark.count + (outputTime.timeOfCallback() - mark.time) / mark.secondsPerFrame;
    const auto measured = outputTime.secondsPerFrame() / mark.secondsPerFrame;
    measuredDrift.store ((measured / nominal - 1.0) * 1.0e6, std::memory_order_relaxed);
    const auto error = inputNow - delayWanted() - position;
    const auto errorSeconds = error * mark.secondsPerFrame;
    const auto before = step;
    step = measured * (1.0 + std::clamp (errorSeconds / correctionTime, -mostCorrection, mostCorrection));
    if (! isFlowing || std::abs (errorSeconds) > 0.05)
    {
        if (inputNow < delayWanted())
            return result; // not enough has been heard yet
        begin (inputNow);
    }

    const auto made = fill (frames);
    position += made * 0.5 * (before + step); // libsamplerate glides from the last ratio to this one
    if (made < frames)
        isFlowing = false; // a callback was later than the margin: begin anew
    return result;
}

int SecondClock::fill (int frames) noexcept
{
    const auto held = written.load (std::memory_order_acquire);
    int made = 0;
    while (made < frames)
    {
        const auto at = static_cast<std::size_t> (read) & (ring.size() - 1);
        const auto there =
            std::min<std::int64_t> ({ held - read, piece, static_cast<std::int64_t> (ring.size() - at) });
        if (there < 0 || held - read > static_cast<std::int64_t> (ring.size()))
            break;
        const auto moved =
            flow.process (ring.data() + at, static_cast<int> (there), pulled.data() + made, frames - made, 1.0 / step);
        read += moved.taken;
        made += moved.made;
        if (there == 0 && moved.made == 0)
            break;
    }
    return made;
}

} // namespace slackwater::engine
