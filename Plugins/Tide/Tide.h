// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Tide/Noise.h"
#include "Tide/Swell.h"

#include <cstdint>

namespace slackwater::tide
{

/** What a session may set; each 0…1. */
struct Settings
{
    double brightness = 0.5; // how much of the spray is heard
    double motion = 0.6;     // how far the sea falls back between waves
};

/** The loudness at which Tide plays by itself, in LUFS (measured over ten minutes): who mixes it needs to know. */
inline constexpr double ownLoudness = -23.8;

/** Waves on a wide beach that breathe with the pacer: they draw in through the in-breath, turn at its top, and wash out
    through the out-breath. Without a pacer they come by themselves, about six a minute, no two alike.

    Three layers of noise: the deep body of the sea, the wash of the wave, and the fine fizz of foam running back.

    Threads: prepare() and reset() while nothing plays; process() and breathe() on the audio thread; neither locks nor
    allocates. The same seed gives the same sea, whatever the block size. */
class Tide
{
public:
    void prepare (double sampleRate, std::uint64_t seed, Settings = {}) noexcept;
    void reset() noexcept;

    /** The pacer's next breath begins `framesAhead` frames from now; or has begun so long ago, when negative. */
    void breathe (const Breath&, std::int64_t framesAhead) noexcept;

    /** The pacer has ended: the sea finds its own rhythm again, from the wave that is under way. */
    void breatheFreely() noexcept;

    /** The next `frames` of both channels, written over what was there. */
    void process (float* left, float* right, int frames) noexcept;

private:
    static constexpr int controlFrames = 32; // curves move in straight lines between these

    struct Controls
    {
        float deep = 0.0f, wash = 0.0f, foam = 0.0f, washCutoff = 0.0f;
    };

    [[nodiscard]] Controls controlsNow() noexcept;
    void render (float* left, float* right, int offset, int frames) noexcept;

    double rate = 48000.0;
    std::uint64_t seed = 1;
    Settings settings;
    Swell swell;
    Noise noise;
    Pink pinkening;
    OnePole deepLow, deepLower, deepHigh, washHigh, foamGrain;
    TwoPoles washFilter, foamFilter;
    TwoPoles::Coefficients foamTuning;
    Controls from, to;
    std::int64_t now = 0; // frames since reset
    int untilControl = 0;
    double drift = 0.0, driftRate = 0.0;
};

} // namespace slackwater::tide
