// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/Context.h"

#include "App/Frame/Router.h"
#include "Storage/Files/Folders.h"
#include "Words/Window.h"

#include <utility>

namespace slackwater::app
{

namespace
{

/** Empty: a person's things last. */
std::string whyNothingLasts()
{
    if (! storage::canKeepThings())
        return words::say (words::window::homeUnknown);
    const auto folder = storage::folderThatKeepsNothing();
    return folder ? words::say (words::window::homeNotWritable, folder->string()) : std::string {};
}

} // namespace

Context::Context (Router& r, Options o, practice::OwnProfile p)
    : router (r), options (std::move (o)), person (std::move (p)), devices (storage::loadDeviceChoice()),
      window (storage::loadWindowChoice()), place (options.pack.empty() ? window.pack : options.pack),
      notice (person.notice() ? person.notice()->message() : std::string {})
{
    if (const auto why = whyNothingLasts(); ! why.empty())
    {
        keepsNothing = true;
        notice = why;
    }
    if (! options.breath.empty())
        person.listenForNow (breathSourceNamed (options.breath));
    setSource (profile().breath.source);
    if (! options.device.empty())
        devices.output = options.device;
    if (! options.input.empty())
        devices.input = options.input;
}

void Context::setSource (BreathSourceKind source)
{
    person.change().breath.source = source;
    if (source != BreathSourceKind::none)
        lastSource = source;
}

void Context::take (storage::OpenPack opened, const std::string& from)
{
    pack = std::move (opened);
    place = from;
}

void Context::rememberPack()
{
    if (place != std::exchange (window.pack, place))
        noteUnless (storage::saveWindowChoice (window));
}

void Context::takeInChanges()
{
    if (! person.hasChanged())
        return;
    setSource (profile().breath.source);
    router.changed();
}

void Context::noteUnless (const Result<void>& done)
{
    if (! done && ! keepsNothing)
        notice = done.error().message();
}

} // namespace slackwater::app
