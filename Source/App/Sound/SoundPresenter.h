// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "App/Frame/Router.h"
#include "App/Playing/PlayingPresenter.h"
#include "App/Sound/SoundPanel.h"

namespace slackwater::app
{

/** The levels and the bed of the session that plays; the session's keys go on working beside it. */
class SoundPresenter final : public RoomWith<SoundPanel>
{
public:
    explicit SoundPresenter (Context& c) : RoomWith (c)
    {
        shown.intents.setVoiceLevel = [this] (Decibels level) { playing().setVoiceLevel (level); };
        shown.intents.setBedLevel = [this] (Decibels level) { playing().setBedLevel (level); };
        shown.intents.chooseBed = [this] (std::size_t bed) { playing().chooseBed (bed); };
        shown.intents.close = [this] { context.router.close(); };
    }

    void entered() override { update(); }
    void update() override { shown.show (playing().sound()); }
    bool waitsForAnswer() const override { return false; }

private:
    [[nodiscard]] PlayingPresenter& playing() const { return context.router.room<PlayingPresenter>(); }
};

} // namespace slackwater::app
