// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Controller.h"

#include "Planning/Shortlist.h"
#include "Storage/Files/MachineTime.h"

#include <iostream>
#include <utility>

namespace slackwater::app
{

namespace
{

UtcTime now() { return storage::utcNow(); }

} // namespace

/** Once, when the program starts: a session that was cut off may go on. */
void Controller::offerToGoOn()
{
    if (view.screen != Screen::choose || options.autostart)
        return;
    cutOff = storage::findUnfinished (now());
    if (! cutOff)
        return;
    view.goOn = goOnView (cutOff->session.title, cutOff->session.played, cutOff->session.planned);
    view.overlay = Overlay::goOn;
    show();
}

void Controller::goOn()
{
    if (! cutOff || view.screen != Screen::choose)
        return;
    planning::Shortlist shortlist { profile };
    auto opened = storage::openPack (cutOff->trace.header.pack, { .keep = &shortlist });
    if (opened)
        if (const auto same = storage::checkFiles (cutOff->trace.header, opened->folder, cutOff->file.string()); ! same)
            opened = fail (same.error());
    if (! opened)
    {
        cutOff.reset();
        view.overlay = Overlay::none;
        view.choose.notice = opened.error().message();
        return show();
    }
    const auto session = cutOff->session;
    play (std::move (*opened), session.session, session.title, std::exchange (cutOff, {}));
}

/** Keeps what is played, on the player's thread: the session goes on after a crash, and is in the history when it is
 * over. */
void Controller::Keeping::addTo (engine::PlayerOptions& wanted, const Plan& plan, const std::string& breath,
                                 engine::LivePlayer& player, const storage::Unfinished* unfinished)
{
    record = unfinished != nullptr
                 ? std::make_unique<storage::SessionRecord> (*unfinished)
                 : std::make_unique<storage::SessionRecord> (
                       plan, storage::SessionRecord::Circumstances { wanted.packFolder, breath, now(),
                                                                     [&player] { return player.rate(); } });
    wanted.onEvent = [kept = record.get(), next = std::move (wanted.onEvent)] (const Event& event)
    {
        kept->event (event);
        if (next)
            next (event);
    };
    wanted.onTick = [kept = record.get(), next = std::move (wanted.onTick)] (Samples at, const BreathState& state,
                                                                             std::span<const Command> commands)
    {
        kept->tick (at, state, commands);
        if (next)
            next (at, state, commands);
    };
    wanted.onFault = [kept = record.get()] (const Error& fault)
    {
        kept->fault (fault);
        std::cerr << "slackwater: " << fault.message() << std::endl;
    };
}

/** After the player's last tick. */
void Controller::Keeping::finish (bool isWhole)
{
    if (record == nullptr)
        return;
    if (const auto done = record->finish (isWhole ? storage::Ending::whole : storage::Ending::left); ! done)
        std::cerr << "slackwater: " << done.error().message() << std::endl;
    record.reset();
}

} // namespace slackwater::app
