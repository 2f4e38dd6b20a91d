// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Conductor.h"

#include "Pacing/BedFade.h"
#include "Pacing/EaseWords.h"
#include "Pacing/Guard.h"
#include "Pacing/MomentOnBreath.h"
#include "Pacing/MoveHistory.h"
#include "Pacing/PacerBreaths.h"
#include "Pacing/ReliableRate.h"
#include "Pacing/RestTold.h"
#include "Pacing/TickEvents.h"
#include "Words/Pacing.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace slackwater::pacing
{

namespace
{
constexpr Seconds tickLength { 1.0 / ticksPerSecond }, breathEvery { 1.0 };
constexpr Seconds cutFade { 0.25 };  // of what was being said when somebody moves on
constexpr Seconds easeWaits { 0.5 }; // for the end of what is being said; longer, and it is cut off
} // namespace

struct Conductor::State
{
    State (Plan p, SampleRate r)
        : plan (std::move (p)), rate (r), way (plan, plan.length),
          pacer ({ plan.resting, plan.slowest, plan.lead }, plan.pattern), guard ({ plan.resting, plan.slowest }),
          bed (plan.bed)
    {
    }

    State (const State&) = delete; // the itinerary points into the plan: both stay where they are
    State& operator= (const State&) = delete;

    std::vector<Event> tick (const BreathState& heard, std::span<const Command> commands)
    {
        events.clear();
        breath = heard;
        now = Seconds { static_cast<double> (index) / ticksPerSecond };
        earliestCue = index == 0 ? Seconds { 0.0 } : now + cueLead;
        windowEnd = now + cueLead + tickLength;
        if (index == 0)
        {
            emit (Seconds { 0.0 }, StartEvent { plan.sessionId, plan.length });
            emit (Seconds { 0.0 }, bed.begin());
        }
        bool tooMuch = false;
        for (const auto& command : commands)
            take (command, tooMuch);
        watchOver (tooMuch);
        breathePacer();
        goOn();
        breathePacer(); // one that has begun just now takes its first breath
        tellBreath();
        if (index > 0)
            emit (earliestCue, bed.fade (now, earliestCue, expected));
        lastPhase = breath.phase;
        ++index;
        return inOrder (std::move (events));
    }

    void emit (Seconds when, decltype (Event::what) what, std::string why = {})
    {
        events.push_back ({ toSamples (when, rate), std::move (what), std::move (why) });
    }

    void emit (Seconds when, std::optional<BedFade::Change> change)
    {
        if (change)
            emit (when, std::move (change->bed), change->why);
    }

    /** Of the breath that is heard; else of the one that leads. */
    [[nodiscard]] Tempo tempo() const
    {
        return tempoAt (reliableRate (breath).value_or (pacer.rate().value_or (plan.resting)), plan);
    }

    [[nodiscard]] RestSolution solution() const { return way.solution (at, tempo()); }

    void take (const Command& command, bool& tooMuch)
    {
        if (std::holds_alternative<TooMuchCommand> (command))
            tooMuch = true;
        else if (std::holds_alternative<PaceAgainCommand> (command))
            paceAgain();
        else if (const auto* length = std::get_if<SetLengthCommand> (&command))
            setLength (length->length);
        else if (const auto* other = std::get_if<SetBedCommand> (&command))
            emit (earliestCue, bed.change (other->bed));
        else if (const auto* move = std::get_if<MoveCommand> (&command))
            moveTo (history.moved (way, at, now, move->by, tempo()), words::pacing::movedBySomebody);
        else
            moveTo (history.nextSound (way, at, tempo()), words::pacing::skipped);
    }

    void setLength (Seconds wanted)
    {
        way.setLength (std::max (wanted, now + cueLead));
        if (openRest)
            rest();
        expected = at + solution().length;
    }

    /** What is being said fades, and the session goes on from there. */
    void moveTo (const std::optional<MoveTarget>& target, const words::Sentence<>& why)
    {
        if (! target)
            return;
        emit (earliestCue, CutEvent { cutFade }, words::say (why));
        arrival = earliestCue + cutFade;
        history.arrived (*target, arrival);
        way.goTo (target->cursor);
        openRest.reset();
        silentFrom.reset();
        at = arrival - target->passed;
        expected = at + solution().length;
        if (target->section != nullptr && target->section != section)
            begin (*target->section, earliestCue);
        for (const auto* step : target->onTheWay)
            pass (*step, earliestCue);
    }

    void watchOver (bool tooMuch)
    {
        const auto* reason = guard.watch (tickLength, { breath, pacer.rate(), pacer.hasBeenLeftAlone(), tooMuch });
        if (reason == nullptr || ! pacingAllowed || (! pacer.rate() && ! tooMuch))
            return;
        pacingAllowed = false;
        way.setLed (false);
        hadSlowed = pacer.hasSlowed();
        emit (earliestCue, GuardEvent { words::say (*reason) }, words::say (*reason));
        endPacer (earliestCue, words::pacing::guardEnds);
        easeIsDue = easeWords (plan, hadSlowed) != nullptr;
    }

    /** The pacing that was ended is wanted again: it goes on where the plan has come to by now. */
    void paceAgain()
    {
        const auto isNew = ! std::exchange (pacingAllowed, true);
        easeIsDue = false;
        way.setLed (true);
        if (isNew && wishedPace)
            pace (*wishedPace, earliestCue);
    }

    void breathePacer()
    {
        while (const auto breathTaken = pacer.next (windowEnd, breath))
            emit (breathTaken->at, breathTaken->pace, breathTaken->why);
    }

    void pace (const PlannedPace& pace, Seconds when)
    {
        wishedPace = pace;
        if (! pacingAllowed)
            return;
        if (pace.to)
            return pacer.begin (*pace.to, pace.over, when, breath);
        endPacer (when, words::pacing::letGo);
    }

    void endPacer (Seconds when, const words::Sentence<>& why)
    {
        if (pacer.rate())
            emit (when, pacer.farewell(), words::say (why));
        pacer.end();
    }

    /** Acts out all that begins before this tick's window ends. */
    void goOn()
    {
        while (! finished)
        {
            if (easeIsDue && (openRest || at < windowEnd || at > windowEnd + easeWaits))
                ease();
            if (openRest && ! leaveRest())
                return;
            if (at >= windowEnd)
                return;
            const auto* step = way.next (at, tempo());
            if (step == nullptr)
            {
                finished = true;
                emit (at, EndEvent {});
                return;
            }
            perform (*step);
        }
    }

    void perform (const PlannedStep& step)
    {
        if (! pass (step, at))
            history.add (at, way.place(), section);
        if (std::holds_alternative<PlannedRest> (step.what))
            return rest();
        way.moveOn();
        if (const auto* say = std::get_if<PlannedSay> (&step.what))
            speak (*say);
        else if (const auto* bell = std::get_if<PlannedRing> (&step.what))
            ring (*bell);
        expected = at + solution().length;
    }

    /** What takes no time. */
    bool pass (const PlannedStep& step, Seconds when)
    {
        if (const auto* begun = std::get_if<PlannedSection> (&step.what))
            begin (*begun, when);
        else if (const auto* planned = std::get_if<PlannedPace> (&step.what))
            pace (*planned, when);
        else
            return false;
        return true;
    }

    void begin (const PlannedSection& begun, Seconds when)
    {
        section = &begun;
        emit (when, SectionEvent { begun.id, begun.title });
    }

    void speak (const PlannedSay& say)
    {
        silentFrom.reset();
        const auto speed = tempo().speech;
        emit (at, SayEvent { say, speed }, say.why);
        at += say.length / speed;
    }

    void ring (const PlannedRing& bell)
    {
        silentFrom.reset();
        emit (at, RingEvent { bell });
        at += bell.occupies;
    }

    /** The rest at the cursor begins at `at`, or what is left of it is measured anew. */
    void rest()
    {
        const auto* step = way.next (at, tempo());
        const auto range = inSeconds (std::get<PlannedRest> (step->what).range, tempo().breath);
        const auto ahead = solution();
        const auto length = ahead.nextRest;

        silentFrom = silentFrom.value_or (at); // where words between two rests were left out, one silence
        const auto isNew = ! openRest;
        openRest = windowOf (way, range, length, at, *silentFrom, tempo());
        expected = at + ahead.length;
        if (! isNew)
            return;
        const auto begins = std::max (at, earliestCue); // somebody who has moved into its middle hears what is left
        emit (begins, restFrom (begins, *openRest, at, range, length), words::say (whyOfRest (range, length)));
    }

    /** Ends the rest when its moment falls in this tick's window. */
    bool leaveRest()
    {
        const auto soonest = std::max (earliestCue, arrival);
        const auto moment =
            std::max (soonest, momentOnBreath (*openRest, { soonest, breath, lastPhase, plan.pattern.inhale,
                                                            pacer.moments (openRest->cue) }));
        if (moment >= windowEnd)
            return false;
        at = moment;
        openRest.reset();
        way.moveOn();
        expected = at + solution().length;
        return true;
    }

    /** Invites normal breathing, at once: words that would go on for long are cut off, and the rest it breaks into
        begins anew after it. */
    void ease()
    {
        easeIsDue = false;
        auto begins = openRest ? earliestCue : std::max (at, earliestCue);
        if (begins > windowEnd)
        {
            emit (earliestCue, CutEvent { cutFade }, words::say (words::pacing::makesWay));
            begins = earliestCue + cutFade;
        }
        at = begins;
        speak (*easeWords (plan, hadSlowed));
        openRest.reset();
    }

    void tellBreath()
    {
        if (now < nextTelling)
            return;
        nextTelling = now + breathEvery - 0.5 * tickLength;
        emit (earliestCue, BreathEvent { breath });
    }

    Plan plan;
    SampleRate rate;
    std::int64_t index = 0;
    Seconds now { 0.0 }, earliestCue { 0.0 }, windowEnd { 0.0 };
    Seconds at { 0.0 };      // when the next step begins
    Seconds arrival { 0.0 }; // of somebody who has moved: nothing is said before
    Seconds expected { 0.0 }, nextTelling { 0.0 };
    BreathState breath;
    BreathPhase lastPhase = BreathPhase::unknown;

    Itinerary way;
    std::optional<SpeakingWindow> openRest;
    std::optional<Seconds> silentFrom; // nothing has been said or rung since
    MoveHistory history;
    const PlannedSection* section = nullptr; // the present one

    PacerBreaths pacer;
    Guard guard;
    BedFade bed;
    bool pacingAllowed = true, easeIsDue = false, finished = false;
    bool hadSlowed = false;                // when pacing was ended, the pacer had already slowed down
    std::optional<PlannedPace> wishedPace; // the newest of the plan, whether it was allowed or not
    std::vector<Event> events;
};

Conductor::Conductor (Plan plan, SampleRate rate) : state (std::make_unique<State> (std::move (plan), rate)) {}
Conductor::~Conductor() = default;
Conductor::Conductor (Conductor&&) noexcept = default;
Conductor& Conductor::operator= (Conductor&&) noexcept = default;

Samples Conductor::nextTick() const noexcept
{
    return toSamples (Seconds { static_cast<double> (state->index) / ticksPerSecond }, state->rate);
}

std::vector<Event> Conductor::tick (const BreathState& breath, std::span<const Command> commands)
{
    return state->tick (breath, commands);
}

bool Conductor::isFinished() const noexcept { return state->finished; }

std::vector<std::string> Conductor::upcomingFiles (std::size_t count) const { return state->way.files (count); }

Seconds Conductor::expectedEnd() const noexcept { return state->expected; }

} // namespace slackwater::pacing
