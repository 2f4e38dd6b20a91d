// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/PlayerState.h"

namespace slackwater::engine
{

const char* nameOf (PlayerState::Phase phase) noexcept
{
    switch (phase)
    {
        case PlayerState::Phase::playing: return "playing";
        case PlayerState::Phase::paused: return "paused";
        case PlayerState::Phase::waiting: return "waiting";
        case PlayerState::Phase::ended: return "ended";
        case PlayerState::Phase::failed: return "failed";
        case PlayerState::Phase::idle: break;
    }
    return "idle";
}

} // namespace slackwater::engine
