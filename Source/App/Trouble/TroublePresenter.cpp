// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Trouble/TroublePresenter.h"

#include "App/Choose/ChoosePresenter.h"
#include "App/Frame/Router.h"
#include "App/Packs/PacksPresenter.h"
#include "App/Settings/SettingsPresenter.h"
#include "Words/Window.h"

#include <algorithm>
#include <utility>

namespace slackwater::app
{

TroublePresenter::TroublePresenter (Context& c) : RoomWith (c)
{
    shown.intents.take = [this] (Way way) { take (way); };
}

void TroublePresenter::open (const Error& error, Ways w)
{
    ways = std::move (w);
    isAboutDevice = error.kind == ErrorKind::device;
    tried = context.devices;
    view = troubleView (error, ways.backTo);
    shown.show (view);
    context.router.show (*this);
}

void TroublePresenter::take (Way way)
{
    if (way == Way::packs)
        return context.router.toggle<PacksPresenter>();
    if (way == Way::settings)
        return context.router.toggle<SettingsPresenter>();
    const auto act = way == Way::again ? ways.again : way == Way::back ? ways.back : std::function<void()> {};
    act ? act() : context.router.room<ChoosePresenter>().open(); // what is called may put other ways here
}

void TroublePresenter::dropped (const std::string& path)
{
    context.router.room<ChoosePresenter>().openPack (packPlaceOf (path));
}

/** Whoever has chosen another device wants to hear whether it works. */
void TroublePresenter::uncovered()
{
    if (isAboutDevice && tried != context.devices)
        take (Way::again);
}

bool TroublePresenter::keyPressed (const juce::KeyPress& key, bool isCovered)
{
    const auto leadsTo = [&] (Way way)
    { return std::any_of (view.ways.begin(), view.ways.end(), [&] (const auto& each) { return each.way == way; }); };
    if (letterOf (key) == 's')
        take (Way::settings);
    else if (letterOf (key) == 'o' && leadsTo (Way::packs))
        take (Way::packs);
    else if (isCovered || ! isReturnOrEscape (key))
        return false;
    else
        take (key == juce::KeyPress::escapeKey && leadsTo (Way::choose) ? Way::choose : view.ways.front().way);
    return true;
}

std::vector<KeyView> TroublePresenter::keys() const
{
    return { { words::say (words::window::enter), view.ways.empty() ? std::string {} : view.ways.front().words },
             { "S", words::say (words::window::keySettings) },
             { "H", words::say (words::window::keyHelp) } };
}

} // namespace slackwater::app
