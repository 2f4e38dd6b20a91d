// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/FillableLengths.h"

#include "Pacing/RemainingSteps.h"

namespace slackwater::pacing
{

namespace
{

/** The way through what remains, as far as every larger factor goes the same way. It only ever goes forward while the
    factor grows, so that a thousand numbers of rounds cost one way through them and not a thousand. */
class SharedBeginning
{
public:
    SharedBeginning (const Cursor& from, Tempo t) : place (from), tempo (t) {}

    /** Goes on to where a larger factor may go another way: the end of a repeat that can take more rounds. */
    void goOn (double factor)
    {
        while (! isAtAFork (factor))
        {
            auto& level = place.levels.back();
            if (level.next < level.steps->size())
                pass ((*level.steps)[level.next++]);
            else if (level.round + 1 < roundsIn (level, factor))
                level = { &level.repeat->rounds[level.round + 1], 0, level.repeat, level.round + 1 };
            else
                place.levels.pop_back();
        }
    }

    /** From there to the end, at this factor. */
    [[nodiscard]] Fillable whole (double factor) const
    {
        auto bounds = passed;
        addRemaining (bounds, place, factor, tempo);
        return { bounds.least(), bounds.most() };
    }

private:
    static std::size_t roundsIn (const Level& level, double factor)
    {
        return static_cast<std::size_t> (roundsAt (level.repeat->times, factor));
    }

    [[nodiscard]] bool isAtAFork (double factor) const
    {
        const auto& level = place.levels.back();
        if (level.next < level.steps->size())
        {
            const auto* repeat = std::get_if<PlannedRepeat> (&(*level.steps)[level.next].what);
            return repeat != nullptr && repeat->times.most > 0 && roundsAt (repeat->times, factor) == 0;
        }
        if (level.repeat == nullptr)
            return true; // the end
        const auto rounds = roundsAt (level.repeat->times, factor);
        return level.round + 1 >= static_cast<std::size_t> (rounds) && rounds < level.repeat->times.most;
    }

    void pass (const PlannedStep& step)
    {
        if (place.takes (step))
            addStep (passed, step, tempo);
        const auto* repeat = std::get_if<PlannedRepeat> (&step.what);
        if (repeat != nullptr && ! repeat->rounds.empty() && repeat->times.most > 0)
            place.levels.push_back ({ &repeat->rounds.front(), 0, repeat, 0 });
    }

    Cursor place;
    Tempo tempo;
    RemainingBounds passed;
};

} // namespace

std::vector<Fillable> fillableLengths (const Cursor& from, Tempo tempo, Seconds upTo)
{
    const RoundJumps jumps { from };
    SharedBeginning beginning { from, tempo };
    std::vector<Fillable> lengths;
    for (double factor = 0.0;;)
    {
        beginning.goOn (factor);
        const auto length = beginning.whole (factor);
        if (length.least > upTo && ! lengths.empty())
            return lengths;
        lengths.push_back (length);
        const auto next = jumps.neighbour (factor, 1);
        if (! (next > factor))
            return lengths;
        factor = next;
    }
}

} // namespace slackwater::pacing
