// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <sys/types.h>

namespace slackwater::engine
{

/** Keeps the machine from going to sleep while someone sits with closed eyes. Asks logind over D-Bus through
    systemd-inhibit, which holds the lock for as long as its child reads from our pipe: when this program ends, in
   whatever way, the lock ends with it. Where there is no systemd nothing happens.

    Threads: any. */
class StayAwake
{
public:
    StayAwake() = default;
    ~StayAwake() { set (false); }
    StayAwake (const StayAwake&) = delete;
    StayAwake& operator= (const StayAwake&) = delete;

    void set (bool isAwake);

private:
    void ask();
    void release();

    std::mutex mutex;
    pid_t holder = -1;
    int lifeline = -1; // our end of the pipe
};

} // namespace slackwater::engine
