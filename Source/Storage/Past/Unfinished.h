// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Storage/Past/History.h"
#include "Storage/Past/Trace.h"

#include <filesystem>
#include <optional>
#include <span>

namespace slackwater::storage
{

/** A session that stopped in the middle, because the program or the machine did. While a session plays live, its trace
    grows in playingFolder(), locked; one that lies there unlocked is what a crash has left. */
struct Unfinished
{
    PastSession session; // as the history would keep it now
    Trace trace;
    std::filesystem::path file;

    /** What has to go through a conductor again, so that it stands where it stopped; the last tick is done anew. */
    [[nodiscard]] std::span<const Tick> past() const noexcept
    {
        return std::span (trace.ticks).first (trace.ticks.empty() ? 0 : trace.ticks.size() - 1);
    }

    /** Where it stopped. */
    [[nodiscard]] Seconds position() const noexcept { return session.played; }
};

/** After so long nobody wants to go on: the body is elsewhere. */
inline constexpr std::chrono::hours longestWait { 24 };

/** The newest session that stopped in the middle and may go on. What else lies there (older ones, those that had come
   to their end, what is too broken to go on with) moves into the history and is removed: nothing piles up. */
[[nodiscard]] std::optional<Unfinished> findUnfinished (UtcTime now, const History& = {});

/** Nobody will go on with it: it moves into the history, unless another program has gone on with it meanwhile. */
void settleUnfinished (const Unfinished&, const History& = {});

/** All of them move into the history. */
void settleUnfinished (const History& = {});

} // namespace slackwater::storage
