// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Pacing/Cursor.h"
#include "Pacing/ElasticRest.h"
#include "Pacing/Tempo.h"

#include <map>
#include <vector>

/** What is still to come in a session. How many rounds of its repeats come depends on a stretch factor, which repeats
    and rests share; nothing else in the list of steps does. */
namespace slackwater::pacing
{

/** How many rounds of a repeat a factor means. At factor 1 the ideal; never outside its range. */
[[nodiscard]] int roundsAt (const TimesRange&, double factor) noexcept;

/** What lies between a place in the plan and its end, if repeats are taken as often as a stretch factor says. */
struct RemainingSteps
{
    Seconds fixed { 0.0 };          // words and bells that cannot be left out
    std::vector<Seconds> optionals; // words that can, in order
    std::vector<ElasticRest> rests; // in order

    void sound (Seconds length, bool optional);
    void rest (const ElasticRest& rest) { rests.push_back (rest); }

    /** All rests together, stretched by a factor: 0 gives their shortest, infinity their longest. */
    [[nodiscard]] Seconds restsAt (double factor) const noexcept;

    /** Of the optional words so many are left out, from the last one back. Fewer rounds have fewer optional words; one
        that is left out stays so whatever the number of rounds. */
    [[nodiscard]] std::size_t optionalsKept (std::size_t dropped) const noexcept;
    [[nodiscard]] Seconds words (std::size_t dropped) const noexcept;
};

/** The shortest and longest that what remains can take: RemainingSteps without its lists, for the same sums. */
struct RemainingBounds
{
    Seconds fixed { 0.0 }, optional { 0.0 }, shortestRests { 0.0 }, longestRests { 0.0 };

    void sound (Seconds length, bool isOptional) noexcept { (isOptional ? optional : fixed) += length; }
    void rest (const ElasticRest& rest) noexcept
    {
        shortestRests += rest.least;
        longestRests += rest.most;
    }

    [[nodiscard]] Seconds least() const noexcept { return fixed + shortestRests; }
    [[nodiscard]] Seconds most() const noexcept { return fixed + optional + longestRests; }
};

/** Hands a step that takes time to `into`: its sound() or rest(). Repeats are the caller's. */
template <typename Into>
void addStep (Into& into, const PlannedStep& step, Tempo tempo)
{
    if (const auto* say = std::get_if<PlannedSay> (&step.what))
        into.sound (tempo.said (say->length), say->optional);
    else if (const auto* ring = std::get_if<PlannedRing> (&step.what))
        into.sound (ring->occupies, ring->optional);
    else if (const auto* rest = std::get_if<PlannedRest> (&step.what))
        into.rest (inSeconds (rest->range, tempo.breath));
}

/** way: whether steps that lead are taken. */
template <typename Into>
void addSteps (Into& into, const Cursor& way, const std::vector<PlannedStep>& steps, std::size_t from, double factor,
               Tempo tempo)
{
    for (auto i = from; i < steps.size(); ++i)
    {
        if (way.takes (steps[i]))
            addStep (into, steps[i], tempo);
        if (const auto* repeat = std::get_if<PlannedRepeat> (&steps[i].what))
            for (int round = 0; round < roundsAt (repeat->times, factor); ++round)
                addSteps (into, way, repeat->rounds[static_cast<std::size_t> (round)], 0, factor, tempo);
    }
}

/** Hands all that comes after `from` to `into`, in order. 0 gives the fewest rounds, infinity the most. Sums made this
    way are the same to the last bit wherever they are made, for they add in the order of the session. */
template <typename Into>
void addRemaining (Into& into, const Cursor& from, double factor, Tempo tempo)
{
    for (auto level = from.levels.rbegin(); level != from.levels.rend(); ++level)
    {
        addSteps (into, from, *level->steps, level->next, factor, tempo);
        if (level->repeat == nullptr)
            continue;
        const auto rounds = static_cast<std::size_t> (roundsAt (level->repeat->times, factor));
        for (auto round = level->round + 1; round < rounds; ++round)
            addSteps (into, from, level->repeat->rounds[round], 0, factor, tempo);
    }
}

/** A factor so much beyond a jump is on its far side, whatever rounding does. */
inline constexpr double beyondAJump = 1e-9;

/** The factors at which some repeat ahead takes another number of rounds. */
class RoundJumps
{
public:
    explicit RoundJumps (const Cursor& from);

    /** The nearest factor below (-1) or above (+1) that has another number of rounds; `factor` when there is none. */
    [[nodiscard]] double neighbour (double factor, int direction) const noexcept;

private:
    std::vector<TimesRange> repeats; // each range once
};

/** RemainingSteps for many factors, each number of rounds walked once. The cursor must stay as it is. */
class StepsByRounds
{
public:
    StepsByRounds (const Cursor& from, Tempo);

    /** Stays valid; the same object for the same rounds. */
    [[nodiscard]] const RemainingSteps& at (double factor);

private:
    const Cursor& from;
    Tempo tempo;
    std::vector<TimesRange> repeats;                     // each range once
    std::map<std::vector<int>, RemainingSteps> byRounds; // the rounds of each of those
};

} // namespace slackwater::pacing
