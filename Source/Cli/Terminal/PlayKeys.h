// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli/Terminal/TerminalKeys.h"
#include "Engine/Live/LivePlayer.h"
#include "Practice/PreparedSession.h"
#include "Practice/Steering.h"

#include <memory>
#include <string>

namespace slackwater::cli
{

/** What keys do while a session plays in a terminal. */
class PlayKeys
{
public:
    /** `taps`: where the arrows up and down tell the breath; null when it comes from elsewhere. */
    PlayKeys (engine::LivePlayer&, const practice::PreparedSession&, std::shared_ptr<breath::Taps> taps);

    /** What was done, in a few words; empty when nothing is to be said. */
    [[nodiscard]] std::string press (const Key&);

    /** Somebody asked for the end. */
    [[nodiscard]] bool isLeaving() const noexcept { return leaving; }

private:
    [[nodiscard]] std::string pause();
    std::string paceAgain();
    [[nodiscard]] std::string voice (double by);
    [[nodiscard]] std::string bed (double by);

    engine::LivePlayer& player;
    practice::Steering steering;
    bool leaving = false;
};

} // namespace slackwater::cli
