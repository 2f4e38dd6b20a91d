// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Engine/Live/LivePlayer.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace slackwater::app
{

/** One session's player on a thread that owns it: opening devices and fading out take their time there, and the window
    never waits. post() and state() from the message thread. Destroying it fades out and waits. */
class PlayerThread
{
public:
    using Task = std::function<void (engine::LivePlayer&)>;

    PlayerThread();
    ~PlayerThread();
    PlayerThread (const PlayerThread&) = delete;
    PlayerThread& operator= (const PlayerThread&) = delete;

    /** Tasks are done in turn. */
    void post (Task);

    [[nodiscard]] engine::PlayerState state() const { return player.state(); }

private:
    void run();

    engine::LivePlayer player;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Task> tasks;
    bool shouldEnd = false;
    std::thread thread;
};

} // namespace slackwater::app
