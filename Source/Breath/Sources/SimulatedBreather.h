// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Model/Result.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace slackwater::breath
{

/** Somebody who breathes as told: for plans tried without a person, and for tests. What it reports is what a good
   tracker could know: its rate comes from the last breaths, its next out-breath is an expectation, not the truth. */
class SimulatedBreather final : public BreathSource
{
public:
    struct Options
    {
        Bpm rate { 14.0 };
        double follows = 0.0;   // 0: never follows the pacer, 1: wholly
        double irregular = 0.0; // 0..1: spread of one breath's length is a quarter of this
        Bpm floor { 3.0 };      // does not breathe more slowly than this
        std::uint64_t seed = 1;
        Seconds stopsAt { 0.0 }, stopsFor { 0.0 }; // holds the breath once
        double talks = 0.0; // share of breaths in which nothing can be heard, 0..1; sighs as often
    };

    explicit SimulatedBreather (Options);

    /** Reads "RATE[,key=value…]" (the part after "sim:"), with the keys of Options: follows, irregular, floor, seed,
        stopsAt, stopsFor, talks. */
    [[nodiscard]] static Result<Options> parse (const std::string& text);

    [[nodiscard]] BreathState advance (const SourceTick&) override;

    /** The true beginnings of out-breaths so far. */
    [[nodiscard]] const std::vector<Seconds>& exhales() const noexcept { return exhaleOnsets; }

private:
    void beginBreath (std::optional<Bpm> pacer);
    [[nodiscard]] double random();
    [[nodiscard]] BreathState describe (Seconds now) const;

    Options options;
    std::mt19937_64 generator;
    double rate;
    Seconds inhaleAt { 0.0 }, exhaleAt { 0.0 }, endsAt { 0.0 };
    bool audible = true;
    std::vector<Seconds> periods, exhaleOnsets;
};

} // namespace slackwater::breath
