// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/PlayingView.h"

#include "Words/Screen.h"
#include "Words/Window.h"

#include <algorithm>
#include <cmath>

namespace slackwater::app
{

namespace
{

using Phase = engine::PlayerState::Phase;

std::string wordFor (BreathPart part, bool rests)
{
    switch (part)
    {
        case BreathPart::inhale: return words::say (words::screen::in);
        case BreathPart::holdIn: return words::say (words::screen::hold);
        case BreathPart::holdOut: return words::say (rests ? words::screen::rest : words::screen::out);
        case BreathPart::exhale: break;
    }
    return words::say (words::screen::out);
}

/** The pacer's present breath at a moment: how full, and its word. */
void pace (RingView& ring, const PaceEvent& breath, Seconds since)
{
    const auto share = std::clamp (since / periodOf (*breath.rate), 0.0, 1.0);
    ring.isPacing = true;
    ring.word = wordFor (partAt (breath.pattern, share), breath.pattern.holdOut > 0.0);
    ring.pacerFullness = fullnessAt (breath.pattern, share);
}

std::string hearingWords (const PlayingContext& context, const engine::PlayerState& state)
{
    constexpr Seconds untilOneCanKnow { 25.0 }; // the tracker wants a few breaths first
    if (context.source == BreathSourceKind::none)
        return words::say (words::screen::byTime);
    if (context.source == BreathSourceKind::microphone)
        switch (state.microphoneTrouble)
        {
            case engine::MicrophoneTrouble::missing: return words::say (words::screen::noMicrophone);
            case engine::MicrophoneTrouble::silent: return words::say (words::screen::silentMicrophone);
            case engine::MicrophoneTrouble::hearsOutput: return words::say (words::screen::hearsSession);
            case engine::MicrophoneTrouble::noBreath: return words::say (words::screen::cannotHear);
            case engine::MicrophoneTrouble::none: break;
        }
    const auto isByKeys = context.source == BreathSourceKind::keys, isByOsc = context.source == BreathSourceKind::osc;
    if (state.breathIsHeard && state.breath.rate)
        return words::say (isByKeys  ? words::screen::byKeys
                           : isByOsc ? words::screen::byOsc
                                     : words::screen::hearing,
                           std::lround (state.breath.rate->value));
    return words::say (isByKeys                           ? words::screen::tellByKeys
                       : isByOsc                          ? words::screen::waitingForOsc
                       : state.position < untilOneCanKnow ? words::screen::listening
                                                          : words::screen::cannotHear);
}

std::string paceIsOffWords (const PlayingContext& context)
{
    return words::say (context.hasPacing ? words::screen::paceHasStopped : words::screen::asYouLike);
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
        ring.word = words::say (state.breath.phase == BreathPhase::inhale ? words::screen::in : words::screen::out);

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
    view.heading = words::say (words::screen::heading, context.packTitle, context.sessionTitle);
    view.hearing = hearingWords (context, state);
    view.isHeard = context.source == BreathSourceKind::none ? BreathHeard::notAsked
                   : state.breathIsHeard                    ? BreathHeard::yes
                                                            : BreathHeard::no;
    view.ring = ringOf (state, before, context.reducedMotion);
    view.caption = context.captions ? state.caption : std::string {};
    view.isPaused = state.phase == Phase::paused;
    view.isPreparing = state.phase == Phase::idle;
    if (moment.tooMuchIsNew) // whoever pressed that key looks for nothing else
        view.remark = paceIsOffWords (context);
    else if (state.phase == Phase::waiting || ! state.message.empty())
        view.remark = state.message.empty() ? words::say (words::screen::deviceGone) : state.message;
    else if (! moment.said.empty())
        view.remark = moment.said;
    else if (moment.paceIsOff)
        view.remark = paceIsOffWords (context);
    if (moment.asksWhy)
        view.reason =
            state.why.empty() ? words::say (words::screen::nextSaysWhy) : words::say (words::screen::why, state.why);
    if (! view.isPreparing)
        view.progress = { practice::progressOf (context.outline, state, moment.sectionBegan),
                          practice::isPassedOver (context.outline, state) ? std::string {} : state.sectionTitle,
                          timeLeft (state.expectedEnd - state.position) };
    view.inputLevel = context.source == BreathSourceKind::microphone ? state.inputLevel : 0.0f;
    view.isAwake = moment.isAwake || view.isPaused;
    return view;
}

std::string timeLeft (Seconds left)
{
    if (left <= Seconds { 0.0 })
        return words::say (words::screen::ending);
    if (left < Seconds { 60.0 })
        return words::say (words::screen::lessThanAMinuteLeft);
    return words::say (words::screen::minutesLeft, std::lround (std::ceil (left.count() / 60.0)));
}

std::vector<KeyView> playingKeys (BreathSourceKind source)
{
    std::vector<KeyView> keys { { "T", words::say (words::window::keyTooMuch) },
                                { "P", words::say (words::window::keyPaceAgain) },
                                { words::say (words::window::space), words::say (words::window::keyPause) },
                                { "N", words::say (words::window::keyNext) },
                                { "← →", words::say (words::window::keyMove) },
                                { "L", words::say (words::window::keyLength) },
                                { "− +", words::say (words::window::keyFive) },
                                { "S", words::say (words::window::keySound) },
                                { "W", words::say (words::window::keyWhy) },
                                { words::say (words::window::escape), words::say (words::window::keyEnd) } };
    if (source == BreathSourceKind::keys)
    {
        keys.push_back ({ words::say (words::window::upOrI), words::say (words::window::keyIn) });
        keys.push_back ({ words::say (words::window::downOrO), words::say (words::window::keyOut) });
    }
    return keys;
}

} // namespace slackwater::app
