// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/PlayingView.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

namespace
{

using Phase = engine::PlayerState::Phase;

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
    view.isHeard = context.source == BreathSourceKind::none ? BreathHeard::notAsked
                   : state.breathIsHeard                    ? BreathHeard::yes
                                                            : BreathHeard::no;
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
    if (moment.asksWhy)
        view.reason = state.why.empty() ? "The next words will say why." : "Why these words: " + state.why + ".";
    if (! view.isPreparing)
        view.progress = { practice::progressOf (context.outline, state, moment.sectionBegan), state.sectionTitle,
                          timeLeft (state.expectedEnd - state.position) };
    view.inputLevel = context.source == BreathSourceKind::microphone ? state.inputLevel : 0.0f;
    view.isAwake = moment.isAwake || view.isPaused;
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

std::vector<KeyView> playingKeys (BreathSourceKind source, const Strings& strings)
{
    auto keys = strings.keysPlaying;
    if (source == BreathSourceKind::keys)
        keys.insert (keys.end(), strings.keysTapping.begin(), strings.keysTapping.end());
    return keys;
}

} // namespace slackwater::app
