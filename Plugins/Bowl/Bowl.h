// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace slackwater::bowl
{

/** How long a strike sounds; its last second is faded to nothing. */
inline constexpr double lengthSeconds = 12.0;

/** The loudest momentary loudness (400 ms) of a strike as it comes, in LUFS: measured; who mixes it needs to know. */
inline constexpr double ownLoudness = -20.0;

/** One strike of a singing bowl, by modal synthesis: each mode of the rim rings as two partials a hair apart, because
   no bowl is perfectly round, and the two beat. Higher modes are weaker under a felt mallet and die sooner.

    Threads: prepare() while it is not played; process() on the audio thread. The same seed gives the same strike,
    whatever the block size. */
class Bowl
{
public:
    void prepare (double sampleRate, std::uint64_t seed) noexcept;

    /** The next frames, written over what was there; silence once the strike is over. */
    void process (float* left, float* right, int frames) noexcept;

    [[nodiscard]] bool isOver() const noexcept { return played >= length; }

private:
    static constexpr int modes = 6;

    struct Partial
    {
        double real = 0.0, imaginary = 0.0;         // a rotating, shrinking pointer
        double turnReal = 0.0, turnImaginary = 0.0; // one frame's turn and decay
        float left = 0.0f, right = 0.0f;
    };

    std::array<Partial, 2 * modes> partials {};
    std::int64_t played = 0, length = 0, fadeFrames = 1;
    double rate = 48000.0, attack = 0.0, attackKeep = 0.0;
    std::uint32_t noise = 1;
    float thump = 0.0f, thumpKeep = 0.0f, felt = 0.0f, feltShare = 0.0f;
};

} // namespace slackwater::bowl
