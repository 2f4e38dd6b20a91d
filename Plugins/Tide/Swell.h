// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace slackwater::tide
{

/** One breath of the pacer: its length, and the shares of its parts (they sum to 1). */
struct Breath
{
    double seconds = 10.0;
    double inhale = 0.4, holdIn = 0.0, exhale = 0.6, holdOut = 0.0;
};

/** How the sea stands at one moment. */
struct SwellState
{
    double height = 0.0; // 0 trough … 1 crest
    double foam = 0.0;   // 0…1: after the crest, water running back over sand
    double size = 1.0;   // of this wave
};

/** The slow curve under the waves. It follows the pacer's breaths exactly, or makes waves of its own; where one gives
    way to the other the curve does not jump: what is left of the old one fades within a second. */
class Swell
{
public:
    void prepare (double sampleRate, std::uint64_t seed) noexcept;

    void breathe (const Breath&, std::int64_t at) noexcept; // at: a frame to come, or where a breath under way began
    void breatheFreely() noexcept;

    /** At a frame; frames rise from call to call. */
    [[nodiscard]] SwellState at (std::int64_t frame) noexcept;

private:
    struct Wave
    {
        Breath breath;
        std::int64_t start = 0;
        double size = 1.0;
    };

    [[nodiscard]] SwellState shapeOf (const Wave&, std::int64_t frame) const noexcept;
    [[nodiscard]] SwellState soundingAt (std::int64_t frame) const noexcept;
    void turnTo (const Wave&, std::int64_t frame) noexcept;
    [[nodiscard]] Wave ownWave (std::int64_t start) noexcept;
    [[nodiscard]] double random() noexcept; // 0…1

    double rate = 48000.0;
    std::uint64_t state = 1;
    Wave current, coming;
    bool isPaced = false, isComing = false, free = false;
    SwellState left; // what the old wave stood higher than the new, at the turn
    std::int64_t turnedAt = 0;
};

} // namespace slackwater::tide
