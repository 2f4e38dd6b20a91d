// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Playing/PlayingPresenter.h"

#include "App/Choose/ChoosePresenter.h"
#include "App/End/EndPresenter.h"
#include "App/Frame/Router.h"
#include "App/Help/HelpPresenter.h"
#include "App/Leave/LeavePresenter.h"
#include "App/Length/LengthPresenter.h"
#include "App/Length/LengthView.h"
#include "App/Sound/SoundPresenter.h"
#include "App/Trouble/TroublePresenter.h"
#include "Words/Screen.h"

#include <algorithm>
#include <iostream>
#include <random>
#include <utility>

namespace slackwater::app
{

namespace
{

using Phase = engine::PlayerState::Phase;
constexpr juce::uint32 saidFor = 6000; // milliseconds
constexpr juce::uint32 acknowledgedFor = 12000;
constexpr juce::uint32 untilAnswered = 400; // a few of the conductor's ticks

bool isTap (const juce::KeyPress& key)
{
    const auto letter = letterOf (key);
    return letter == 'i' || letter == 'o' || key == juce::KeyPress::upKey || key == juce::KeyPress::downKey;
}

} // namespace

PlayingPresenter::PlayingPresenter (Context& c) : RoomWith (c)
{
    auto& wanted = shown.intents;
    wanted.togglePause = [this]
    {
        if (steering)
            steering->setPaused (! now.isPaused);
    };
    wanted.tooMuch = [this] { tooMuch(); };
    wanted.paceAgain = [this] { paceAgain(); };
    wanted.leave = [this] { context.router.toggle<LeavePresenter>(); };
    wanted.help = [this] { context.router.toggle<HelpPresenter>(); };
    wanted.sound = [this] { context.router.toggle<SoundPresenter>(); };
    wanted.length = [this] { context.router.toggle<LengthPresenter>(); };
    wanted.why = [this] { moment.asksWhy = ! moment.asksWhy; };
    wanted.skip = [this] { skip(); };
    wanted.move = [this] (Seconds by) { move (by); };
}

void PlayingPresenter::begin (const storage::OpenPack& pack, const planning::Request& wish, const std::string& title)
{
    again = [this, pack, wish, title] { begin (pack, wish, title); };
    auto request = wish;
    request.seed = std::random_device {}();
    play (pack, title,
          [pack, request, person = context.profile()] { return practice::prepare (pack, request, person); }, {});
}

void PlayingPresenter::goOn (const practice::CutOff& cutOff)
{
    again = [this, cutOff] { goOn (cutOff); };
    play (cutOff.session.pack, cutOff.unfinished.session.title,
          [prepared = cutOff.session]() -> Result<practice::PreparedSession> { return prepared; }, cutOff.unfinished);
}

void PlayingPresenter::play (const storage::OpenPack& pack, const std::string& title, Prepare prepare,
                             std::optional<storage::Unfinished> unfinished)
{
    const auto& person = context.profile();
    about = { pack.pack.title, title, {}, person.breath.source, person.prefers.captions, context.hasReducedMotion() };
    moment = {};
    askedLeft.reset();
    steering.reset();
    sectionId.clear();
    now = {};
    show ({});
    context.router.show (*this);

    practice::BackgroundSession::Wish wish;
    wish.prepare = std::move (prepare);
    wish.unfinished = std::move (unfinished);
    wish.outputDevice = context.devices.output;
    wish.inputDevice = context.devices.input;
    wish.recording.timeline = context.options.timeline;
    wish.recording.trace = context.options.trace;
    wish.onProblem = [] (const Error& problem) { std::cerr << "slackwater: " << problem.message() << std::endl; };

    // It answers on a thread of its own.
    alive = std::make_shared<int> (0);
    session = std::make_unique<practice::BackgroundSession> (
        std::move (wish), [this, stillAlive = std::weak_ptr { alive },
                           beds = planning::bedChoices (pack.pack)] (const Result<Begun>& begun)
    {
        juce::MessageManager::callAsync ([this, stillAlive, begun, beds]
        {
            if (! stillAlive.expired())
                began (begun, beds);
        });
    });
}

void PlayingPresenter::began (const Result<Begun>& begun, std::vector<planning::BedChoice> beds)
{
    if (! begun)
        return cannot (begun.error(), again);
    planned = begun->plan.length;
    about.outline = practice::outlineOf (begun->plan);
    steering.emplace ([this] (auto task) { session->post (std::move (task)); }, std::move (beds), begun->plan,
                      begun->taps);
    about.hasPacing = steering->hasPacing();
    if (moment.paceIsOff)
        steering->tooMuch();
}

void PlayingPresenter::cannot (const Error& error, std::function<void()> tryAgain)
{
    steering.reset();
    session.reset();
    if (error.kind == ErrorKind::refused || error.kind == ErrorKind::usage)
        context.router.room<ChoosePresenter>().comeBack (error.message());
    else
        context.router.room<TroublePresenter>().open (error, { std::move (tryAgain), {}, {} });
}

void PlayingPresenter::end()
{
    if (session == nullptr)
        return;
    alive.reset();
    if (steering)
    {
        const auto state = session->state();
        context.router.room<EndPresenter>().open (
            { state.position, planned, steering->saidTooMuch(), session->breath(), state.phase == Phase::ended });
    }
    else
        context.router.room<ChoosePresenter>().comeBack();
    steering.reset();
    session->finish();
    leaving = std::move (session);
    context.keepProfile();
}

bool PlayingPresenter::asksBeforeClosing() { return steering && context.router.room<LeavePresenter>().askToClose(); }

void PlayingPresenter::update()
{
    if (! steering)
        return;
    const auto state = session->state();
    if (state.phase == Phase::ended)
        return end();
    if (state.phase == Phase::failed)
        return cannot (errorOf (ErrorKind::device, {}, {}, words::screen::failed, state.message));

    if (state.sectionId != sectionId)
    {
        sectionId = state.sectionId;
        moment.sectionBegan = state.position;
    }
    const auto time = juce::Time::getMillisecondCounter();
    moment.isAwake = controls.at (std::chrono::steady_clock::now());
    moment.paceIsOff = steering->paceIsOff();
    moment.tooMuchIsNew = moment.paceIsOff && time - saidTooMuch < acknowledgedFor;
    if (time - lastSaid > saidFor)
        moment.said.clear();
    if (askedLeft && time - lastAsked > untilAnswered)
    {
        planned = state.expectedEnd;
        say (lengthInWords (*std::exchange (askedLeft, {}), state.expectedEnd - state.position));
    }
    show (state);
}

void PlayingPresenter::show (const engine::PlayerState& state)
{
    now = playingView (about, moment, state, now.ring);
    shown.show (now);
}

void PlayingPresenter::say (std::string words)
{
    moment.said = std::move (words);
    lastSaid = juce::Time::getMillisecondCounter();
}

/** Before the session has begun it is kept for it. */
void PlayingPresenter::tooMuch()
{
    saidTooMuch = juce::Time::getMillisecondCounter();
    moment.said.clear();
    moment.tooMuchIsNew = moment.paceIsOff = true;
    if (steering)
        steering->tooMuch();
    show (steering ? session->state() : engine::PlayerState {});
}

void PlayingPresenter::paceAgain()
{
    if (! steering || ! steering->paceIsOff())
        return;
    steering->paceAgain();
    say (words::say (words::screen::paceAgain));
}

void PlayingPresenter::setTimeLeft (Seconds left)
{
    if (steering)
        asked (steering->setTimeLeft (left, session->state()));
}

void PlayingPresenter::asked (Seconds left)
{
    planned = session->state().position + left;
    askedLeft = left;
    lastAsked = juce::Time::getMillisecondCounter();
}

void PlayingPresenter::setVoiceLevel (Decibels level)
{
    context.person.change().prefers.voiceLevel = level;
    if (steering)
        steering->setVoiceLevel (level);
}

void PlayingPresenter::setBedLevel (Decibels level)
{
    context.person.change().prefers.bedLevel = level;
    if (steering)
        steering->setBedLevel (level);
}

void PlayingPresenter::chooseBed (std::size_t index)
{
    if (steering)
        steering->chooseBed (index);
}

SoundView PlayingPresenter::sound()
{
    return steering ? soundView (*steering, session->state(), about.source == BreathSourceKind::microphone)
                    : SoundView {};
}

void PlayingPresenter::skip()
{
    if (! steering)
        return;
    steering->skip();
    say (words::say (words::screen::onToNext));
}

void PlayingPresenter::move (Seconds by)
{
    if (! steering)
        return;
    steering->move (by);
    say (words::say (by < Seconds { 0.0 } ? words::screen::thirtyBack : words::screen::thirtyOn));
}

/** Breath is told all the time: that does not say that somebody wants to press something. */
void PlayingPresenter::noticed (const juce::KeyPress* key)
{
    if (key == nullptr || ! isTap (*key))
        controls.wake (std::chrono::steady_clock::now());
}

bool PlayingPresenter::keyPressed (const juce::KeyPress& key, bool isCovered)
{
    const auto letter = letterOf (key);
    if (letter == 't')
        shown.intents.tooMuch();
    else if (letter == 'p')
        shown.intents.paceAgain();
    else if (letter == 's')
        shown.intents.sound();
    else if (letter == 'l')
        shown.intents.length();
    else if (letter == 'w')
        shown.intents.why();
    else if (key == juce::KeyPress::spaceKey)
        shown.intents.togglePause();
    else
        return ! isCovered && keyWhileUncovered (key);
    return true;
}

bool PlayingPresenter::keyWhileUncovered (const juce::KeyPress& key)
{
    const auto letter = letterOf (key);
    const auto isLess = letter == '-' || letter == 0x2212, isMore = letter == '+' || letter == '=';
    if (letter == 'n')
        skip();
    else if (isTap (key) && steering)
        steering->tap (letter == 'i' || key == juce::KeyPress::upKey ? BreathPhase::inhale : BreathPhase::exhale);
    else if (key == juce::KeyPress::leftKey || key == juce::KeyPress::rightKey)
        move (key == juce::KeyPress::leftKey ? -practice::Steering::aMove : practice::Steering::aMove);
    else if ((isLess || isMore) && steering)
        asked (steering->changeTimeLeft (isLess ? -practice::Steering::aChange : practice::Steering::aChange,
                                         session->state()));
    else if (key == juce::KeyPress::escapeKey)
        shown.intents.leave();
    else
        return isTap (key) || isLess || isMore;
    return true;
}

} // namespace slackwater::app
