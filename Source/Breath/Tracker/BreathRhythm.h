// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/BreathState.h"

#include <array>
#include <optional>

namespace slackwater::breath
{

/** What the last breaths say of the next: how far the phase is, and when the next out-breath begins.

    While the in-breath is heard, the next out-breath comes one in-breath's length after its onset; otherwise one
   breath's length after the last out-breath. Lengths are medians of the last five, so that a sigh or a held breath does
   not count; the spread is their robust deviation (1.48 x median absolute deviation). */
class BreathRhythm
{
public:
    /** The phase as of `time` (unknown: nothing is to be heard), and the rate where it is known. Times never fall. */
    void push (Seconds time, BreathPhase phase, std::optional<Bpm> rate);

    [[nodiscard]] double position() const noexcept { return howFar; }
    [[nodiscard]] std::optional<Seconds> nextExhale() const noexcept { return next; }
    [[nodiscard]] Seconds spread() const noexcept { return Seconds { deviation }; }
    void reset() { *this = {}; }

private:
    /** The last five lengths of something, in seconds. */
    class Lengths
    {
    public:
        void add (double length) noexcept;
        [[nodiscard]] bool empty() const noexcept { return count == 0; }
        [[nodiscard]] double median() const noexcept;
        [[nodiscard]] double deviation() const noexcept;
        void clear() noexcept { count = 0; }

    private:
        [[nodiscard]] double medianOf (std::array<double, 5> values) const noexcept;
        std::array<double, 5> newest {};
        std::size_t count = 0;
    };

    void begin (BreathPhase phase, double now);
    void foresee (double now, std::optional<Bpm> rate);

    BreathPhase current = BreathPhase::unknown;
    std::optional<double> phaseBegan, lastInhale, lastExhale;
    Lengths inhaleToExhale, exhaleToExhale, inhales, exhales, holds;
    double howFar = 0.0, deviation = 0.0;
    std::optional<Seconds> next;
};

} // namespace slackwater::breath
