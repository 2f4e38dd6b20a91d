// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>

namespace slackwater::test
{

/** A sound server of the test's own, with the dummy driver: no sound card, no root, no other server disturbed. While it
    lives, it is this process's default server. Ended by its process id. */
class JackServer
{
public:
    struct Options
    {
        int rate = 48000, period = 1024;
        bool isSynchronous = true; // a client that a busy machine delays is waited for, not played without
        bool isRealTime = false;   // with priority over other programs, as people run it; needs the right to
    };

    JackServer();
    explicit JackServer (Options);
    ~JackServer();
    JackServer (const JackServer&) = delete;
    JackServer& operator= (const JackServer&) = delete;

    [[nodiscard]] static bool isInstalled();

    [[nodiscard]] bool isRunning() const noexcept { return process > 0; }

    /** As a crash would: at once. */
    void kill();

    /** Runs again, under the same name. */
    void start (Options);

private:
    void begin (Options);
    void end();

    std::string name;
    pid_t process = -1;
    bool wasKilled = false;
};

} // namespace slackwater::test
