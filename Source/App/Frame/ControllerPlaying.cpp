// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Controller.h"
#include "Breath/Sources/OscSource.h"
#include "Sound/Measure.h"
#include "Planning/Planner.h"
#include "Storage/Files/AssetPaths.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace slackwater::app
{

namespace
{

using Phase = engine::PlayerState::Phase;
constexpr juce::uint32 awakeFor = 4000, saidFor = 6000; // milliseconds
constexpr juce::uint32 untilAnswered = 400;             // a few of the conductor's ticks

/** Where the breath of this person comes from; null: the microphone, or nowhere. */
Result<std::unique_ptr<breath::BreathSource>> sourceFor (const Profile& person,
                                                         const std::shared_ptr<breath::Taps>& taps)
{
    if (person.breath.source == BreathSourceKind::keys)
        return std::make_unique<breath::KeyBreath> (taps);
    if (person.breath.source != BreathSourceKind::osc)
        return std::unique_ptr<breath::BreathSource> {};
    auto osc = breath::OscBreath::listen();
    if (! osc)
        return fail (ErrorKind::usage, {}, {}, osc.error().problem,
                     "close the other program that listens there, or let the breath come from elsewhere");
    return std::make_unique<breath::OscSource> (std::move (*osc));
}

} // namespace

void Controller::addPlaying (Intents& wanted)
{
    const auto level = [this] (Decibels& shown, Decibels& kept, void (engine::LivePlayer::*set) (Decibels))
    {
        return [this, &shown, &kept, set] (Decibels wish)
        {
            shown = kept = wish;
            if (player != nullptr)
                player->post ([wish, set] (engine::LivePlayer& p) { (p.*set) (wish); });
        };
    };
    wanted.begin = [this] { beginSession(); };
    wanted.togglePause = [this]
    {
        if (player != nullptr)
            player->post ([paused = view.playing.isPaused] (engine::LivePlayer& p)
            { paused ? p.resume() : p.pause(); });
    };
    wanted.askToLeave = [this] { toggle (Overlay::leave); };
    wanted.leave = [this] { endSession(); };
    wanted.tooMuch = [this]
    {
        if (player == nullptr)
            return;
        send (TooMuchCommand {});
        moment.saidTooMuch = true;
        moment.said.clear();
    };
    wanted.toggleSound = [this] { toggle (Overlay::sound); };
    wanted.toggleLength = [this] { toggle (Overlay::length); };
    wanted.setVoiceLevel = level (moment.voiceLevel, profile.prefers.voiceLevel, &engine::LivePlayer::setVoiceLevel);
    wanted.setBedLevel = level (moment.bedLevel, profile.prefers.bedLevel, &engine::LivePlayer::setBedLevel);
    wanted.wake = [this] { lastWake = std::max (juce::uint32 { 1 }, juce::Time::getMillisecondCounter()); };
    wanted.skip = [this]
    {
        send (SkipCommand {});
        say ("On to what comes next.");
    };
    wanted.move = [this] (Seconds by)
    {
        send (MoveCommand { by });
        say (by < Seconds { 0.0 } ? "Thirty seconds back." : "Thirty seconds on.");
    };
    wanted.setTimeLeft = [this] (Seconds left) { setTimeLeft (left); };
    wanted.changeLength = [this] (Seconds by)
    {
        if (player != nullptr)
            setTimeLeft (player->state().expectedEnd - player->state().position + by);
    };
    wanted.chooseBed = [this] (std::size_t index)
    {
        if (index >= context.beds.size())
            return;
        send (SetBedCommand { context.beds[index].bed });
        moment.bed = index;
    };
    wanted.tap = [this] (BreathPhase phase)
    {
        if (taps != nullptr)
            taps->tap (phase);
    };
}

void Controller::send (Command command)
{
    if (player != nullptr && hasBegun)
        player->post ([command = std::move (command)] (engine::LivePlayer& p) { p.send (command); });
}

void Controller::say (std::string words)
{
    moment.said = std::move (words);
    lastSaid = juce::Time::getMillisecondCounter();
}

void Controller::setTimeLeft (Seconds left)
{
    constexpr Seconds shortest { 30.0 };
    if (player == nullptr || ! hasBegun)
        return;
    left = std::max (left, shortest);
    planned = player->state().position + left;
    send (SetLengthCommand { planned });
    askedLeft = left;
    lastAsked = juce::Time::getMillisecondCounter();
}

void Controller::beginSession()
{
    if (! pack || view.choose.cards.empty() || view.screen != Screen::choose)
        return;

    const auto card = view.choose.cards[view.choose.chosen];
    play (*pack, card.id, card.title, {});
}

void Controller::play (storage::OpenPack opened, const std::string& session, const std::string& title,
                       std::optional<storage::Unfinished> unfinished)
{
    context = { opened.pack.title,
                title,
                {},
                profile.breath.source,
                profile.prefers.captions,
                profile.prefers.motion == "reduced",
                planning::bedChoices (opened.pack) };
    moment = {};
    moment.voiceLevel = profile.prefers.voiceLevel;
    moment.bedLevel = profile.prefers.bedLevel;
    rates = {};
    askedLeft.reset();
    sectionId.clear();
    hasBegun = false;
    taps = context.source == BreathSourceKind::keys ? std::make_shared<breath::Taps>() : nullptr;
    view.playing = {};
    view.playing = playingView (context, moment, {}, {});
    view.playing.progress = {};
    view.screen = Screen::playing;
    view.overlay = Overlay::none;
    show();

    // From here on the player's thread; it answers on this one.
    player = std::make_unique<PlayerThread>();
    keeping = std::make_shared<Keeping>();
    const auto past = unfinished ? std::make_shared<const storage::Unfinished> (std::move (*unfinished)) : nullptr;
    planning::Request request { session, view.choose.minutes, std::random_device {}() };
    const SessionFiles::Wish files { options.timeline, options.trace };
    player->post ([this, stillAlive = std::weak_ptr { alive }, number = ++sessionNumber, opened = std::move (opened),
                   person = profile, kept = keeping, past, request, used = devices, heldKeys = taps,
                   files] (engine::LivePlayer& p)
    {
        auto plan = past != nullptr ? Result<Plan> { past->trace.header.plan }
                                    : planning::plan (opened.pack, person, request, [&] (const std::string& file)
        { return sound::lengthOfFile (opened.folder / file); });
        auto source = sourceFor (person, heldKeys);
        if (plan && ! source)
            plan = fail (source.error());
        if (plan)
        {
            engine::PlayerOptions wanted;
            wanted.packFolder = opened.folder;
            wanted.outputDevice = used.output;
            wanted.inputDevice = used.input;
            wanted.breath = person.breath.source == BreathSourceKind::none ? engine::BreathChoice::none
                                                                           : engine::BreathChoice::microphone;
            wanted.source = std::move (*source);
            wanted.weights = storage::breathWeights();
            wanted.swapInAndOut = person.breath.swapsInAndOut();
            if (files != SessionFiles::Wish {})
            {
                const auto written = std::make_shared<SessionFiles> (files, *plan, opened.folder,
                                                                     std::string (nameOf (person.breath.source)),
                                                                     [&p] { return p.rate(); });
                wanted.onEvent = [written] (const Event& event) { written->event (event); };
                wanted.onTick = [written] (Samples at, const BreathState& state, std::span<const Command> commands)
                { written->tick (at, state, commands); };
            }
            if (past != nullptr)
            {
                wanted.rate = past->trace.header.rate;
                wanted.past.assign (past->past().begin(), past->past().end());
            }
            kept->addTo (wanted, *plan, std::string (nameOf (person.breath.source)), p, past.get());
            if (const auto started = p.start (*plan, std::move (wanted)); ! started)
            {
                kept->record.reset(); // what was cut off stays to go on with
                plan = fail (started.error());
            }
        }
        juce::MessageManager::callAsync ([this, stillAlive, number, plan = std::move (plan)]
        {
            if (! stillAlive.expired() && number == sessionNumber)
                sessionBegan (plan);
        });
    });
}

void Controller::sessionBegan (const Result<Plan>& plan)
{
    if (plan)
    {
        hasBegun = true;
        planned = plan->length;
        context.outline = outlineOf (*plan);
        moment.bed = planning::chosenBed (context.beds, plan->bed);
        return;
    }

    player.reset();
    view.overlay = Overlay::none;
    if (plan.error().kind == ErrorKind::refused || plan.error().kind == ErrorKind::usage)
    {
        view.screen = Screen::choose;
        view.choose.notice = plan.error().message();
    }
    else
    {
        view.screen = Screen::trouble;
        view.trouble = troubleView (plan.error());
    }
    show();
}

void Controller::endSession()
{
    if (player == nullptr)
        return;
    const auto state = player->state();
    view.end = endView ({ state.position, planned, moment.saidTooMuch }, rates, strings);
    view.screen = hasBegun ? Screen::end : Screen::choose;
    view.overlay = Overlay::none;
    ++sessionNumber;
    show();

    // It fades out on its own thread while the last words are read.
    player->post ([kept = keeping, isWhole = state.phase == Phase::ended] (engine::LivePlayer& p)
    {
        p.stop();
        kept->finish (isWhole);
    });
    leaving = std::move (player);
    keepPreferences();
}

void Controller::follow()
{
    const auto state = player->state();
    if (state.phase == Phase::ended)
        return endSession();
    if (state.phase == Phase::failed)
        return sessionBegan (
            fail (ErrorKind::device, {}, {}, state.message, "connect a sound device, or choose again"));

    if (state.sectionId != sectionId)
    {
        sectionId = state.sectionId;
        moment.sectionBegan = state.position;
    }
    rates.note (state.position, state.breath);
    const auto now = juce::Time::getMillisecondCounter();
    moment.isAwake = lastWake != 0 && now - lastWake < awakeFor;
    if (now - lastSaid > saidFor)
        moment.said.clear();
    if (askedLeft && now - lastAsked > untilAnswered)
    {
        planned = state.expectedEnd;
        say (lengthInWords (*std::exchange (askedLeft, {}), state.expectedEnd - state.position));
    }
    view.playing = playingView (context, moment, state, view.playing.ring);
    show();
}

} // namespace slackwater::app
