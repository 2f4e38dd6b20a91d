// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Options.h"
#include "Practice/OwnProfile.h"
#include "Storage/Packs/OpenPack.h"
#include "Storage/Person/DeviceChoice.h"
#include "Storage/Person/WindowChoice.h"

#include <optional>
#include <string>

namespace slackwater::app
{

class Router;

/** What the rooms share: the person, the devices, the pack that is open, and the way to other rooms. */
struct Context
{
    Context (Router&, Options, practice::OwnProfile);

    [[nodiscard]] const Profile& profile() const noexcept { return person.profile(); }
    [[nodiscard]] bool hasReducedMotion() const { return profile().prefers.motion == "reduced"; }

    /** Where breath comes from; `none` keeps in mind what it was before. */
    void setSource (BreathSourceKind);

    /** What another program has changed in the profile meanwhile. */
    void takeInChanges();

    /** Makes last what was changed in the profile; where that cannot be, the first screen says so. */
    void keepProfile() { noteUnless (person.keep()); }
    void noteUnless (const Result<void>& done);

    /** The pack that is open from now on, and what it was opened by. */
    void take (storage::OpenPack, const std::string& place);

    /** The next start opens it as well. */
    void rememberPack();

    Router& router;
    const Options options;
    practice::OwnProfile person;
    BreathSourceKind lastSource = BreathSourceKind::microphone; // what "with" means after "without"
    storage::DeviceChoice devices;
    storage::WindowChoice window;
    std::string place; // what `pack` is opened by: a path, an installed pack's id; empty: the one that came along
    std::optional<storage::OpenPack> pack; // the last that could be opened
    bool keepsNothing = false;             // that has been said, and is not said again
    std::string notice;                    // what could not be done, until the first screen has said it
};

} // namespace slackwater::app
