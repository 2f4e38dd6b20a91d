// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/Intense/IntenseSheet.h"

#include <functional>

namespace slackwater::app
{

/** Asks once whether an intense session is to be begun; a yes is kept in the profile. */
class IntensePresenter final : public RoomWith<IntenseSheet>
{
public:
    explicit IntensePresenter (Context&);

    /** Asks about a session of the open pack; `begin` is done after a yes. */
    void ask (const std::string& session, const std::string& title, std::function<void()> begin);

private:
    std::string session;
    std::function<void()> begin;
};

} // namespace slackwater::app
