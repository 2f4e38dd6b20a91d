// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Controller.h"

#include "Engine/Measure.h"
#include "Planning/Planner.h"
#include "Storage/AssetPaths.h"

#include <algorithm>
#include <random>

namespace slackwater::app
{

namespace
{

using Phase = engine::PlayerState::Phase;
constexpr int picturesPerSecond = 30, picturesPerSecondWithReducedMotion = 8;

} // namespace

Controller::Controller (Options o, Profile p, std::optional<Error> notice)
    : options (std::move (o)), profile (std::move (p)), savedProfile (profile), profileNotice (std::move (notice)),
      wishedMinutes (options.minutes.value_or (profile.prefers.minutes))
{
    if (options.listens)
        profile.breath.source = savedProfile.breath.source = *options.listens ? "microphone" : "none";
    view.help = strings.help;
}

Controller::~Controller()
{
    stopTimer();
    keepPreferences();
}

Intents Controller::intents (std::function<void()> quit)
{
    Intents wanted;
    wanted.chooseSession = [this] (const std::string& id) { chooseSession (id); };
    wanted.setMinutes = [this] (double minutes) { wishedMinutes = view.choose.minutes = minutes; show(); };
    wanted.setListens = [this] (bool listens)
    {
        view.choose.listens = listens;
        profile.breath.source = listens ? "microphone" : "none";
        show();
    };
    wanted.begin = [this] { beginSession(); };
    wanted.togglePause = [this]
    {
        if (player != nullptr)
            player->post ([paused = view.playing.isPaused] (engine::LivePlayer& p) { paused ? p.resume() : p.pause(); });
    };
    wanted.askToLeave = [this] { toggle (Overlay::leave); };
    wanted.leave = [this] { endSession(); };
    wanted.tooMuch = [this]
    {
        if (player == nullptr)
            return;
        player->post ([] (engine::LivePlayer& p) { p.send (TooMuchCommand {}); });
        moment.saidTooMuch = true;
    };
    wanted.toggleHelp = [this] { toggle (Overlay::help); };
    wanted.toggleSound = [this] { toggle (Overlay::sound); };
    wanted.closeOverlay = [this] { toggle (Overlay::none); };
    wanted.backToChoose = [this] { openPack(); };
    wanted.setVoiceLevel = [this] (Decibels level)
    {
        moment.voiceLevel = profile.prefers.voiceLevel = level;
        if (player != nullptr)
            player->post ([level] (engine::LivePlayer& p) { p.setVoiceLevel (level); });
    };
    wanted.setBedLevel = [this] (Decibels level)
    {
        moment.bedLevel = profile.prefers.bedLevel = level;
        if (player != nullptr)
            player->post ([level] (engine::LivePlayer& p) { p.setBedLevel (level); });
    };
    wanted.quit = std::move (quit);
    return wanted;
}

void Controller::begin (Show newShow)
{
    showView = std::move (newShow);
    openPack();
    if (options.autostart && view.screen == Screen::choose)
        beginSession();
    startTimerHz (profile.prefers.motion == "reduced" ? picturesPerSecondWithReducedMotion : picturesPerSecond);
}

void Controller::show() { showView (view); }

void Controller::toggle (Overlay overlay)
{
    view.overlay = view.overlay == overlay ? Overlay::none : overlay;
    show();
}

void Controller::openPack()
{
    const auto chosen = pack && view.choose.chosen < view.choose.cards.size() ? view.choose.cards[view.choose.chosen].id : options.session;
    const auto place = options.pack.empty() ? storage::defaultPack() : std::filesystem::path { options.pack };
    auto opened = place.empty() ? fail (ErrorKind::input, {}, {}, "there is no pack here", "start with --pack FOLDER") : storage::openPack (place);
    if (opened && opened->pack.sessions.empty())
        opened = fail (ErrorKind::input, place.string(), "/sessions", "this pack holds no session", "open another one");
    if (! opened)
    {
        view.screen = Screen::trouble;
        view.trouble = troubleView (opened.error());
        show();
        return;
    }

    pack = std::move (*opened);
    const auto now = juce::Time::getCurrentTime();
    view.choose = chooseView (pack->pack, profile, now.getHours(), strings);
    view.choose = choosing (view.choose, pack->pack, chosen.empty() ? pack->pack.sessions.front().id : chosen, wishedMinutes);
    if (! chosen.empty() && pack->pack.session (chosen) == nullptr)
        view.choose.notice = "There is no session “" + chosen + "” in this pack.";
    else if (profileNotice)
        view.choose.notice = profileNotice->message();
    view.screen = Screen::choose;
    view.overlay = Overlay::none;
    show();
}

void Controller::chooseSession (const std::string& id)
{
    view.choose = choosing (view.choose, pack->pack, id, wishedMinutes);
    show();
}

void Controller::beginSession()
{
    if (! pack || view.choose.cards.empty() || view.screen != Screen::choose)
        return;

    const auto& card = view.choose.cards[view.choose.chosen];
    context = { pack->pack.title, card.title, {}, view.choose.listens, profile.prefers.captions, profile.prefers.motion == "reduced" };
    moment = {};
    moment.voiceLevel = profile.prefers.voiceLevel;
    moment.bedLevel = profile.prefers.bedLevel;
    rates = {};
    sectionId.clear();
    hasBegun = false;
    view.playing = {};
    view.playing = playingView (context, moment, {}, {});
    view.playing.progress = {};
    view.screen = Screen::playing;
    view.overlay = Overlay::none;
    show();

    // From here on the player's thread; it answers on this one.
    player = std::make_unique<PlayerThread>();
    planning::Request request { card.id, view.choose.minutes, std::random_device {}() };
    player->post ([this, stillAlive = std::weak_ptr { alive }, number = ++sessionNumber, opened = *pack, person = profile, request, listens = context.listens] (engine::LivePlayer& p)
    {
        auto plan = planning::plan (opened.pack, person, request, [&] (const std::string& file) { return engine::lengthOfFile (opened.folder / file); });
        if (plan)
        {
            engine::PlayerOptions wanted;
            wanted.packFolder = opened.folder;
            wanted.breath = listens ? engine::BreathChoice::microphone : engine::BreathChoice::none;
            wanted.weights = storage::breathWeights();
            if (const auto started = p.start (*plan, std::move (wanted)); ! started)
                plan = fail (started.error());
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
    player->post ([] (engine::LivePlayer& p) { p.stop(); });
    leaving = std::move (player);
    keepPreferences();
}

void Controller::timerCallback()
{
    if (view.screen == Screen::playing && player != nullptr && hasBegun)
        follow();
}

void Controller::follow()
{
    const auto state = player->state();
    if (state.phase == Phase::ended)
        return endSession();
    if (state.phase == Phase::failed)
        return sessionBegan (fail (ErrorKind::device, {}, {}, state.message, "connect a sound device, or choose again"));

    if (state.sectionId != sectionId)
    {
        sectionId = state.sectionId;
        moment.sectionBegan = state.position;
    }
    rates.note (state.position, state.breath);
    view.playing = playingView (context, moment, state, view.playing.ring);
    show();
}

void Controller::keepPreferences()
{
    // Only what was changed here, and only when it was: a profile is never written without a reason.
    if (profile == savedProfile)
        return;
    if (const auto saved = storage::ProfileStore {}.save (profile); ! saved)
        view.choose.notice = saved.error().message();
    savedProfile = profile;
}

} // namespace slackwater::app
