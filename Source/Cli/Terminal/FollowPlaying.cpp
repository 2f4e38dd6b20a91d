// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/FollowPlaying.h"

#include "System/Interrupt.h"
#include "Cli/Terminal/ProgressBar.h"
#include "Words/FullStops.h"
#include "Words/Harmless.h"
#include "Words/Terminal.h"

#include <string>

namespace slackwater::cli
{

Result<void> followPlaying (engine::LivePlayer& player, TerminalKeys& terminal, PlayKeys& keys)
{
    constexpr Seconds tick { 0.1 };
    ProgressBar progress { "playing" };
    std::string told;
    if (terminal.isTerminal())
        progress.say (words::say (words::terminal::keysThereAre));
    while (! player.waitUntilFinished (Seconds { 0.0 }))
    {
        if (const auto key = terminal.next (tick))
            if (const auto done = keys.press (*key); ! done.empty())
                progress.say (done);
        const auto state = player.state();
        progress.show (state.position, state.expectedEnd);
        const auto isTheEnd = // told below
            state.phase == engine::PlayerState::Phase::failed || state.deviceKeepsNoTime;
        if (! state.message.empty() && state.message != told && ! isTheEnd)
            progress.say ("slackwater-cli: " + words::onOneLine (state.message));
        told = state.message;
        if (system::isInterrupted() || keys.isLeaving())
        {
            player.stop();
            return {};
        }
    }
    const auto last = player.state();
    if (last.phase == engine::PlayerState::Phase::failed)
        return fail (ErrorKind::device, "", "", words::terminal::playingFailed, words::withoutStop (last.message));
    return {};
}

} // namespace slackwater::cli
