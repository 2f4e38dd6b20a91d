// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pacing/Conductor.h"

#include "Pacing/CueMoment.h"
#include "Pacing/Guard.h"
#include "Pacing/Itinerary.h"
#include "Pacing/Pacer.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace slackwater::pacing
{

namespace
{

constexpr Seconds tickLength { 1.0 / ticksPerSecond };
constexpr Seconds endTolerance { 1.5 };          // a cue may be moved so far that the end moves by this (the contract allows 2 s)
constexpr Seconds bedFadeOut { 8.0 };
constexpr Seconds breathEvery { 1.0 };
// Words that come a moment after the out-breath has begun arrive on it; words before it do not.
constexpr Seconds afterOnset { 0.12 };
// An out-breath so near that its moment cannot be met any more is still met when the words come this much later.
constexpr Seconds stillInTime { 0.25 };

/** A rest that has begun: what comes next may start from `earliest` to `latest`, best at `wanted`; inside those, only in
    `allowed` can the session still end on time. */
struct Waiting
{
    Seconds wanted, earliest, latest;
    std::vector<Fillable> allowed;
    Cue cue = Cue::any;
};

/** The moment of the grid nearest to what is wanted, of those that are allowed; what is wanted when there is none. */
Seconds nearestAllowed (const BreathGrid& grid, const Waiting& waiting, Seconds notBefore)
{
    std::optional<Seconds> best;
    for (const auto& span : waiting.allowed)
    {
        const auto from = std::max ({ span.least, waiting.earliest, notBefore }), to = std::min (span.most, waiting.latest);
        const auto moment = nearest (grid, waiting.wanted, from, to);
        if (moment && (! best || std::abs ((*moment - waiting.wanted).count()) < std::abs ((*best - waiting.wanted).count())))
            best = moment;
    }
    return best.value_or (std::max (waiting.wanted, notBefore));
}

} // namespace

struct Conductor::State
{
    State (Plan p, SampleRate r)
        : plan (std::move (p)), rate (r), way (plan, plan.length), pacer ({ plan.resting, plan.slowest, plan.lead }) {}

    // The itinerary points into the plan: both stay where they are.
    State (const State&) = delete;
    State& operator= (const State&) = delete;

    std::vector<Event> tick (const BreathState& heard, std::span<const Command> commands)
    {
        events.clear();
        breath = heard;
        now = Seconds { static_cast<double> (index) / ticksPerSecond };
        earliestCue = index == 0 ? Seconds { 0.0 } : now + cueLead;
        windowEnd = now + cueLead + tickLength;

        if (index == 0)
            start();
        bool tooMuch = false;
        for (const auto& command : commands)
            take (command, tooMuch);
        watchOver (tooMuch);
        breathePacer();
        goOn();
        tellBreath();
        fadeBed();

        lastPhase = breath.phase;
        ++index;
        std::stable_sort (events.begin(), events.end(), [] (const Event& a, const Event& b) { return a.at < b.at; });
        return std::move (events);
    }

    void emit (Seconds when, decltype (Event::what) what, std::string why = {})
    {
        events.push_back ({ toSamples (when, rate), std::move (what), std::move (why) });
    }

    [[nodiscard]] Seconds period() const
    {
        if (const auto measured = reliableRate (breath))
            return periodOf (*measured);
        return periodOf (pacer.rate().value_or (plan.resting));
    }

    void start()
    {
        emit (Seconds { 0.0 }, StartEvent { plan.sessionId, plan.length });
        if (plan.bed)
            emit (Seconds { 0.0 }, BedEvent { plan.bed, Seconds { 4.0 } });
    }

    void take (const Command& command, bool& tooMuch)
    {
        if (std::holds_alternative<TooMuchCommand> (command))
        {
            tooMuch = true;
            return;
        }
        const auto* length = std::get_if<SetLengthCommand> (&command);
        if (length == nullptr)
            return;
        const auto wanted = length->length;
        way.setLength (std::max (wanted, now + cueLead));
        if (waiting)
            rest();
        expected = at + way.outlook (at, period()).length;
    }

    void watchOver (bool tooMuch)
    {
        const auto reason = guard.watch (tickLength, breath, pacer.rate().has_value() && pacer.hasBeenLeftAlone(), tooMuch);
        if (! reason || ! pacingAllowed || (! pacer.rate() && ! tooMuch))
            return;
        pacingAllowed = false;
        emit (earliestCue, GuardEvent { std::string (*reason) }, std::string (*reason));
        if (pacer.rate())
            emit (earliestCue, PaceEvent { std::nullopt, plan.pattern, std::nullopt }, "the guard ends pacing");
        pacer.end();
        easeIsDue = ! plan.ease.empty();
    }

    void breathePacer()
    {
        while (pacer.rate() && pacerBreath < windowEnd)
        {
            pacer.step (pacerPeriod, breath);
            const auto why = pacer.isFollowed() ? "leads towards the target" : "waits for the breath";
            emit (pacerBreath, PaceEvent { pacer.rate(), plan.pattern, pacer.target() }, why);
            pacerPeriod = periodOf (*pacer.rate());
            lastPacerBreath = pacerBreath;
            pacerBreath += pacerPeriod;
        }
    }

    void beginPacing (const PlannedPace& pace)
    {
        if (! pacingAllowed)
            return;
        if (! pace.to)
        {
            if (pacer.rate())
                emit (at, PaceEvent { std::nullopt, plan.pattern, std::nullopt }, "the session lets the pacer go");
            pacer.end();
            return;
        }
        const auto wasPacing = pacer.rate().has_value();
        pacer.begin (*pace.to, pace.over, breath);
        if (wasPacing)
            return;
        // Its first in-breath falls on the person's own, when that is known.
        pacerPeriod = Seconds { 0.0 };
        pacerBreath = at;
        if (const auto grid = expectedMoments (breath, Cue::inhale, plan.pattern.inhale))
            pacerBreath = nearest (*grid, at, at, at + grid->period).value_or (at);
    }

    /** Acts out all that begins before this tick's window ends. */
    void goOn()
    {
        while (! finished)
        {
            if (easeIsDue && (waiting || at < windowEnd))
                ease();
            if (waiting && ! leaveRest())
                return;
            if (at >= windowEnd)
                return;
            const auto* step = way.next (at, period());
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
        if (std::holds_alternative<PlannedRest> (step.what))
        {
            rest();
            const auto range = inSeconds (std::get<PlannedRest> (step.what).range, period());
            emit (at, RestEvent { waiting->wanted - at, range.least, range.most }, restReason);
            return;
        }
        way.moveOn();
        if (const auto* section = std::get_if<PlannedSection> (&step.what))
        {
            emit (at, SectionEvent { section->id, section->title });
        }
        else if (const auto* pace = std::get_if<PlannedPace> (&step.what))
        {
            beginPacing (*pace);
        }
        else if (const auto* say = std::get_if<PlannedSay> (&step.what))
        {
            emit (at, SayEvent { *say }, say->why);
            at += say->length;
        }
        else if (const auto* ring = std::get_if<PlannedRing> (&step.what))
        {
            emit (at, RingEvent { *ring });
            at += ring->occupies;
        }
        expected = at + way.outlook (at, period()).length;
    }

    /** The rest at the cursor begins at `at`: how long may it be, and how long should it be? */
    void rest()
    {
        const auto* step = way.next (at, period());
        const auto range = inSeconds (std::get<PlannedRest> (step->what).range, period());
        const auto outlook = way.outlook (at, period());
        const auto length = outlook.rests.front();

        Waiting next;
        next.wanted = at + length;
        next.earliest = at + range.least;
        next.latest = at + range.most;
        next.allowed = way.momentsAfterThis (period(), endTolerance);
        next.cue = way.cueAfterThis (next.wanted, period());
        waiting = next;
        expected = at + outlook.length;
        restReason = length > range.ideal + Seconds { 0.05 }   ? "stretched to fill the time"
                     : length < range.ideal - Seconds { 0.05 } ? "shortened to fit the time"
                                                               : "as written";
    }

    /** Ends the rest when its moment falls in this tick's window. */
    bool leaveRest()
    {
        const auto moment = momentToSpeak();
        if (moment >= windowEnd)
            return false;
        at = std::max (moment, earliestCue);
        waiting.reset();
        way.moveOn();
        expected = at + way.outlook (at, period()).length;
        return true;
    }

    [[nodiscard]] bool isAllowed (Seconds moment) const
    {
        return waiting->earliest <= moment && moment <= waiting->latest
               && std::any_of (waiting->allowed.begin(), waiting->allowed.end(), [&] (const Fillable& span) { return span.least <= moment && moment <= span.most; });
    }

    [[nodiscard]] Seconds momentToSpeak() const
    {
        if (const auto grid = expectedMoments (breath, waiting->cue, plan.pattern.inhale))
        {
            // An out-breath that came before it was expected is still met, if it has only just begun.
            const auto hasJustTurned = waiting->cue == Cue::exhale && breath.phase == BreathPhase::exhale && lastPhase != BreathPhase::exhale;
            if (hasJustTurned && isAllowed (earliestCue) && waiting->wanted - earliestCue < 0.5 * grid->period)
                return earliestCue;
            return nearestAllowed ({ grid->moment + afterOnset, grid->period }, *waiting, earliestCue - stillInTime);
        }
        // A pacer that has only just begun has taken no breath yet: there is no grid to meet.
        if (waiting->cue != Cue::any && pacer.rate() && pacerPeriod > Seconds { 0.0 } && ! reliableRate (breath))
        {
            const auto shift = waiting->cue == Cue::exhale ? (plan.pattern.inhale + plan.pattern.holdIn) * pacerPeriod : Seconds { 0.0 };
            return nearestAllowed ({ lastPacerBreath + shift, pacerPeriod }, *waiting, earliestCue);
        }
        return std::max (waiting->wanted, earliestCue);
    }

    /** Invites normal breathing; the rest it breaks into begins anew after it. */
    void ease()
    {
        easeIsDue = false;
        const auto& say = plan.ease[static_cast<std::size_t> (plan.seed % plan.ease.size())];
        const auto begins = waiting ? earliestCue : std::max (at, earliestCue);
        emit (begins, SayEvent { say }, say.why);
        at = begins + say.length;
        waiting.reset();
    }

    void tellBreath()
    {
        if (now < nextTelling)
            return;
        nextTelling = now + breathEvery - 0.5 * tickLength;
        emit (earliestCue, BreathEvent { breath });
    }

    void fadeBed()
    {
        if (bedIsFading || ! plan.bed || expected - now > bedFadeOut || index == 0)
            return;
        bedIsFading = true;
        emit (earliestCue, BedEvent { std::nullopt, std::max (expected - earliestCue, Seconds { 0.5 }) }, "the session comes to its end");
    }

    Plan plan;
    SampleRate rate;
    std::int64_t index = 0;
    Seconds now { 0.0 }, earliestCue { 0.0 }, windowEnd { 0.0 };
    Seconds at { 0.0 };                          // when the next step begins
    Seconds expected { 0.0 }, nextTelling { 0.0 };
    BreathState breath;
    BreathPhase lastPhase = BreathPhase::unknown;

    Itinerary way;
    std::optional<Waiting> waiting;
    std::string restReason;

    Pacer pacer;
    Guard guard;
    Seconds pacerBreath { 0.0 }, lastPacerBreath { 0.0 }, pacerPeriod { 0.0 };
    bool pacingAllowed = true, easeIsDue = false;
    bool bedIsFading = false, finished = false;
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
