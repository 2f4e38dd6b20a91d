// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Context.h"
#include "App/Frame/Room.h"
#include "App/GoOn/GoOnSheet.h"
#include "App/GoOn/GoOnView.h"
#include "Storage/Past/Unfinished.h"

#include <optional>

namespace slackwater::app
{

/** Looks for a session that was cut off, once, when the program starts, and offers to go on with it. */
class GoOnPresenter final : public RoomWith<GoOnSheet>
{
public:
    explicit GoOnPresenter (Context&);

    /** Where there is one. */
    void offer();

    bool keyPressed (const juce::KeyPress&, bool isCovered) override;

private:
    void goOn();

    std::optional<storage::Unfinished> cutOff;
};

} // namespace slackwater::app
