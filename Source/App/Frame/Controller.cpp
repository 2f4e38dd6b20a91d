// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Controller.h"

#include "Planning/Shortlist.h"
#include "Storage/Files/AssetPaths.h"
#include "Storage/Files/MachineTime.h"

namespace slackwater::app
{

namespace
{

constexpr int picturesPerSecond = 30, picturesPerSecondWithReducedMotion = 8;

int hourHere()
{
    const auto now = storage::utcNow();
    return hourOf (now, storage::utcOffsetAt (now));
}

} // namespace

Controller::Controller (Options o, Profile p, std::optional<Error> notice)
    : options (std::move (o)), profile (std::move (p)), savedProfile (profile), profileNotice (std::move (notice)),
      storedSource (profile.breath.source), wishedMinutes (options.minutes.value_or (profile.prefers.minutes)),
      devices (loadDeviceChoice())
{
    if (! options.breath.empty())
        profile.breath.source = savedProfile.breath.source = breathSourceNamed (options.breath);
    if (profile.breath.source != BreathSourceKind::none)
        lastSource = profile.breath.source;
    if (! options.device.empty())
        devices.output = options.device;
    if (! options.input.empty())
        devices.input = options.input;
}

Controller::~Controller()
{
    stopTimer();
    keepPreferences();
    if (player != nullptr) // closed while it plays: left, not cut off
        player->post ([kept = keeping] (engine::LivePlayer& p)
        {
            p.stop();
            kept->finish (false);
        });
    if (scanning.joinable())
        scanning.join();
}

Intents Controller::intents (std::function<void()> quit)
{
    Intents wanted;
    wanted.chooseSession = [this] (const std::string& id) { chooseSession (id); };
    wanted.setMinutes = [this] (double minutes)
    {
        wishedMinutes = view.choose.minutes = minutes;
        show();
    };
    wanted.setListens = [this] (bool listens) { setListens (listens); };
    wanted.toggleHelp = [this]
    {
        view.help = helpView (view.screen, context.source, strings);
        toggle (Overlay::help);
    };
    wanted.goOn = [this] { goOn(); };
    wanted.closeOverlay = [this] { toggle (Overlay::none); };
    wanted.backToChoose = [this] { openPack(); };
    wanted.quit = std::move (quit);
    addPlaying (wanted);
    addSettings (wanted);
    return wanted;
}

void Controller::begin (Show newShow)
{
    showView = std::move (newShow);
    openPack();
    offerToGoOn();
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
    const auto chosen = pack && view.choose.chosen < view.choose.cards.size() ? view.choose.cards[view.choose.chosen].id
                                                                              : options.session;
    const auto place = options.pack.empty() ? storage::defaultPack() : std::filesystem::path { options.pack };
    planning::Shortlist shortlist { profile };
    auto opened = place.empty() ? fail (ErrorKind::input, {}, {}, "there is no pack here", "start with --pack FOLDER")
                                : storage::openPack (place, { .keep = &shortlist });
    if (opened && opened->pack.sessions.empty())
        opened = fail (ErrorKind::input, place.string(), "/sessions", "this pack holds no session", "open another one");
    if (! opened)
    {
        view.screen = Screen::trouble;
        view.trouble = troubleView (opened.error());
        show();
        return;
    }

    if (calibration != nullptr)
    {
        calibration->stop();
        leavingCalibration = std::move (calibration);
    }
    pack = std::move (*opened);
    view.choose = chooseView (pack->pack, profile, hourHere(), strings);
    view.choose =
        choosing (view.choose, pack->pack, chosen.empty() ? pack->pack.sessions.front().id : chosen, wishedMinutes);
    if (! chosen.empty() && pack->pack.session (chosen) == nullptr)
        view.choose.notice = "There is no session “" + chosen + "” in this pack.";
    else if (profileNotice)
        view.choose.notice = profileNotice->message();
    view.screen = Screen::choose;
    view.overlay = Overlay::none;
    showChoice();
}

void Controller::chooseSession (const std::string& id)
{
    view.choose = choosing (view.choose, pack->pack, id, wishedMinutes);
    show();
}

void Controller::setListens (bool listens)
{
    if (profile.breath.source != BreathSourceKind::none)
        lastSource = profile.breath.source;
    profile.breath.source = listens ? lastSource : BreathSourceKind::none;
    showChoice();
}

/** What the choice says about where breath comes from, after it was changed. */
void Controller::showChoice()
{
    auto asked = profile;
    if (asked.breath.source == BreathSourceKind::none)
        asked.breath.source = lastSource; // what "with" would be
    const auto now = chooseView (pack->pack, asked, hourHere(), strings);
    view.choose.source = now.source;
    view.choose.canCheck = now.canCheck;
    view.choose.breathTitle = now.breathTitle;
    view.choose.listens = profile.breath.source != BreathSourceKind::none;
    show();
}

void Controller::timerCallback()
{
    if (view.screen == Screen::playing && player != nullptr && hasBegun)
        follow();
    else if (view.screen == Screen::calibrate && calibration != nullptr)
        followCalibration();
}

void Controller::keepPreferences()
{
    // Only what was changed here, and only when it was: a profile is never written without a reason.
    if (profile == savedProfile)
        return;
    auto kept = profile;
    if (! options.breath.empty() && kept.breath.source == breathSourceNamed (options.breath))
        kept.breath.source = storedSource; // it was for this time only
    if (const auto saved = storage::ProfileStore {}.save (kept); ! saved)
        view.choose.notice = saved.error().message();
    savedProfile = profile;
}

} // namespace slackwater::app
