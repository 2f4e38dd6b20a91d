// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/FollowPlaying.h"

#include "Cli/Terminal/Interrupt.h"
#include "Cli/Terminal/Progress.h"

#include <string>

namespace slackwater::cli
{

Result<void> followPlaying (engine::LivePlayer& player, TerminalKeys& terminal, PlayKeys& keys)
{
    constexpr Seconds tick { 0.1 };
    Progress progress { "playing" };
    std::string told;
    if (terminal.isTerminal())
        progress.say ("space pauses, t is too much, q ends, ? says what else there is");
    while (! player.waitUntilFinished (Seconds { 0.0 }))
    {
        if (const auto key = terminal.next (tick))
            if (const auto words = keys.press (*key); ! words.empty())
                progress.say (words);
        const auto state = player.state();
        progress.show (state.position, state.expectedEnd);
        if (! state.message.empty() && state.message != told)
            progress.say ("slackwater-cli: " + state.message);
        told = state.message;
        if (isInterrupted() || keys.isLeaving())
        {
            player.stop();
            return {};
        }
    }
    const auto last = player.state();
    if (last.phase == engine::PlayerState::Phase::failed)
        return fail (ErrorKind::device, "", "", last.message, "slackwater-cli devices lists what can be played on");
    return {};
}

} // namespace slackwater::cli
