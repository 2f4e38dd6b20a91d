// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

namespace slackwater::engine
{

/** Keeps the machine from going to sleep, and its screen from going dark (ScreenOn.h), while someone sits, with closed
   eyes or reading captions. logind is asked over D-Bus (https://systemd.io/INHIBITOR_LOCKS) and answers with a file
   descriptor: while that is open the lock holds, so that it ends with this program, in whatever way. Where there is no
   system bus or no logind nothing happens (StayAwakeLogind.cpp; StayAwakeNowhere.cpp where libsystemd is missing).

    Threads: any; may wait for logind and for the desktop, two seconds each at most. */
class StayAwake
{
public:
    StayAwake() = default;
    ~StayAwake() { set (false); }
    StayAwake (const StayAwake&) = delete;
    StayAwake& operator= (const StayAwake&) = delete;

    void set (bool isAwake);

private:
    std::mutex mutex;
    [[maybe_unused]] int lock = -1; // logind's file descriptor
    std::shared_ptr<void> screen;
};

} // namespace slackwater::engine
