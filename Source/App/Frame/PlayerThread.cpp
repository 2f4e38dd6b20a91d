// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "App/Frame/PlayerThread.h"

namespace slackwater::app
{

PlayerThread::PlayerThread() : thread ([this] { run(); }) {}

PlayerThread::~PlayerThread()
{
    post ([] (engine::LivePlayer& p) { p.stop(); });
    {
        const std::lock_guard lock { mutex };
        shouldEnd = true;
    }
    changed.notify_one();
    thread.join();
}

void PlayerThread::post (Task task)
{
    {
        const std::lock_guard lock { mutex };
        tasks.push_back (std::move (task));
    }
    changed.notify_one();
}

void PlayerThread::run()
{
    for (;;)
    {
        Task task;
        {
            std::unique_lock lock { mutex };
            changed.wait (lock, [this] { return shouldEnd || ! tasks.empty(); });
            if (tasks.empty())
                return;
            task = std::move (tasks.front());
            tasks.pop_front();
        }
        task (player);
    }
}

} // namespace slackwater::app
