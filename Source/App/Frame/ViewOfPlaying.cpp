// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/ViewOf.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <type_traits>

namespace slackwater::app
{

namespace
{

using Phase = engine::PlayerState::Phase;

Seconds idealLength (const std::vector<PlannedStep>& steps, Bpm resting);

Seconds idealLength (const PlannedStep& step, Bpm resting)
{
    return std::visit ([&] (const auto& what) -> Seconds
    {
        using What = std::decay_t<decltype (what)>;
        if constexpr (std::is_same_v<What, PlannedSay>)
            return what.length;
        else if constexpr (std::is_same_v<What, PlannedRing>)
            return what.occupies;
        else if constexpr (std::is_same_v<What, PlannedRest>)
            return what.range.unit == RestUnit::breaths ? what.range.ideal * periodOf (resting)
                                                        : Seconds { what.range.ideal };
        else if constexpr (std::is_same_v<What, PlannedRepeat>)
        {
            Seconds sum { 0.0 };
            for (std::size_t round = 0; round < what.rounds.size() && static_cast<int> (round) < what.times.ideal;
                 ++round)
                sum += idealLength (what.rounds[round], resting);
            return sum;
        }
        else
            return Seconds { 0.0 };
    }, step.what);
}

Seconds idealLength (const std::vector<PlannedStep>& steps, Bpm resting)
{
    Seconds sum { 0.0 };
    for (const auto& step : steps)
        sum += idealLength (step, resting);
    return sum;
}

const char* wordFor (BreathPart part, bool rests)
{
    switch (part)
    {
        case BreathPart::inhale: return "in";
        case BreathPart::holdIn: return "hold";
        case BreathPart::exhale: return "out";
        case BreathPart::holdOut: return rests ? "rest" : "out";
    }
    return "";
}

/** The pacer's present breath at a moment: how full, and its word. */
void pace (RingView& ring, const PaceEvent& breath, Seconds since)
{
    const auto share = std::clamp (since / periodOf (*breath.rate), 0.0, 1.0);
    ring.isPacing = true;
    ring.word = wordFor (partAt (breath.pattern, share), breath.pattern.holdOut > 0.0);
    ring.pacerFullness = fullnessAt (breath.pattern, share);
}

std::string rateInWords (Bpm rate) { return std::to_string (std::lround (rate.value)) + " a minute"; }

std::string hearingWords (const PlayingContext& context, const engine::PlayerState& state)
{
    constexpr Seconds untilOneCanKnow { 25.0 }; // the tracker wants a few breaths first
    const auto isHeard = state.breathIsHeard && state.breath.rate.has_value();
    if (context.source == BreathSourceKind::none)
        return "Going by time";
    if (context.source == BreathSourceKind::keys)
        return isHeard ? "Your keys · " + rateInWords (*state.breath.rate) : "Tell your breath: ↑ in, ↓ out";
    if (context.source == BreathSourceKind::osc)
        return isHeard ? "By OSC · " + rateInWords (*state.breath.rate) : "Waiting for your breath by OSC";
    if (isHeard)
        return "Hearing you · " + rateInWords (*state.breath.rate);
    if (state.position < untilOneCanKnow)
        return "Listening for your breath";
    return "Cannot hear your breath; going by time";
}

} // namespace

std::vector<OutlinedSection> outlineOf (const Plan& plan)
{
    std::vector<OutlinedSection> outline;
    Seconds before { 0.0 };
    for (const auto& step : plan.steps)
    {
        if (const auto* section = std::get_if<PlannedSection> (&step.what))
            outline.push_back ({ section->id, section->title, std::exchange (before, Seconds { 0.0 }) });
        else
            (outline.empty() ? before : outline.back().ideal) += idealLength (step, plan.resting);
    }
    return outline;
}

ProgressView progressOf (const std::vector<OutlinedSection>& outline, const engine::PlayerState& state,
                         Seconds sectionBegan)
{
    ProgressView view;
    view.title = state.sectionTitle;
    view.timeLeft = timeLeft (state.expectedEnd - state.position);

    Seconds whole { 0.0 }, later { 0.0 };
    const auto here = std::find_if (outline.begin(), outline.end(),
                                    [&] (const auto& section) { return section.id == state.sectionId; });
    for (auto section = outline.begin(); section != outline.end(); ++section)
    {
        whole += section->ideal;
        if (here != outline.end() && section > here)
            later += section->ideal;
    }
    if (whole <= Seconds { 0.0 })
        return view;
    for (const auto& section : outline)
        view.shares.push_back (section.ideal / whole);
    if (here == outline.end())
        return view;

    // What is left of this section is what the later ones, stretched as the whole session is, leave over.
    view.current = static_cast<std::size_t> (std::distance (outline.begin(), here));
    const auto left = state.expectedEnd - state.position;
    const auto leftHere = std::max (Seconds { 0.0 }, left - later * (state.expectedEnd / whole));
    const auto passedHere = std::max (Seconds { 0.0 }, state.position - sectionBegan);
    const auto length = passedHere + leftHere;
    view.inCurrent = length > Seconds { 0.0 } ? std::clamp (passedHere / length, 0.0, 1.0) : 1.0;
    return view;
}

RingView ringOf (const engine::PlayerState& state, const RingView& before, bool reducedMotion)
{
    constexpr double still = 0.5;
    RingView ring;
    ring.isHeard = state.breathIsHeard && state.breath.phase != BreathPhase::unknown;
    ring.heardFullness = still;
    if (ring.isHeard)
    {
        switch (state.breath.phase)
        {
            case BreathPhase::inhale: ring.heardFullness = eased (state.breath.position); break;
            case BreathPhase::exhale: ring.heardFullness = 1.0 - eased (state.breath.position); break;
            case BreathPhase::hold:
            case BreathPhase::unknown: ring.heardFullness = before.isHeard ? before.heardFullness : still; break;
        }
    }

    if (state.pacer && state.pacer->rate && state.pacer->rate->value > 0.0)
        pace (ring, *state.pacer, state.position - state.pacerBegan);
    else if (ring.isHeard && state.breath.phase != BreathPhase::hold)
        ring.word = state.breath.phase == BreathPhase::inhale ? "in" : "out";

    if (reducedMotion)
    {
        ring.heardFullness = still;
        ring.pacerFullness = 1.0;
    }
    return ring;
}

PlayingView playingView (const PlayingContext& context, const PlayingMoment& moment, const engine::PlayerState& state,
                         const RingView& before)
{
    PlayingView view;
    view.heading = context.packTitle + " · " + context.sessionTitle;
    view.hearing = hearingWords (context, state);
    view.hears = context.source == BreathSourceKind::none ? Hearing::notAsked
                 : state.breathIsHeard                    ? Hearing::yes
                                                          : Hearing::no;
    view.ring = ringOf (state, before, context.reducedMotion);
    view.caption = context.captions ? state.caption : std::string {};
    view.isPaused = state.phase == Phase::paused;
    view.isPreparing = state.phase == Phase::idle;
    if (state.phase == Phase::waiting || ! state.message.empty())
        view.remark = state.message.empty() ? "The sound device is gone. Your place is kept." : state.message;
    else if (! moment.said.empty())
        view.remark = moment.said;
    else if (moment.saidTooMuch)
        view.remark = "The pace has stopped. Breathe as you like.";
    view.progress = progressOf (context.outline, state, moment.sectionBegan);
    view.hasMicrophone = context.source == BreathSourceKind::microphone;
    view.inputLevel = view.hasMicrophone ? state.inputLevel : 0.0f;
    view.isAwake = moment.isAwake || view.isPaused;
    for (const auto& bed : context.beds)
        view.beds.push_back (bed.name);
    view.bed = moment.bed;
    view.outputLevel = state.outputLevel;
    view.voiceLevel = moment.voiceLevel;
    view.bedLevel = moment.bedLevel;
    return view;
}

std::string timeLeft (Seconds left)
{
    if (left <= Seconds { 0.0 })
        return "ending";
    if (left < Seconds { 60.0 })
        return "less than a minute left";
    return std::to_string (std::lround (std::ceil (left.count() / 60.0))) + " min left";
}

std::string lengthInWords (Seconds asked, Seconds left)
{
    constexpr Seconds near { 40.0 };
    const auto minutes = static_cast<int> (std::lround (left.count() / 60.0));
    const auto words = minutes < 1
                           ? std::string { "less than a minute from here." }
                           : "about " + inWords (minutes) + (minutes == 1 ? " minute" : " minutes") + " from here.";
    if (std::abs ((asked - left).count()) > near.count())
        return "As near as it can be: " + words;
    auto sentence = words;
    sentence.front() = static_cast<char> (std::toupper (static_cast<unsigned char> (sentence.front())));
    return sentence;
}

} // namespace slackwater::app
