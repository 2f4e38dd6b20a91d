// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace slackwater::bench
{

/** A program that runs beside us, silently, until it is ended by its process id. */
class Running
{
public:
    explicit Running (const std::vector<std::string>& command);
    ~Running();
    Running (const Running&) = delete;
    Running& operator= (const Running&) = delete;

    [[nodiscard]] bool isAlive();
    void end();

    /** Since it began, all threads: CPU seconds, times it was woken, and what it holds in memory now,
        without what it shares with others. */
    struct Use
    {
        double cpuSeconds = 0.0, wakeUps = 0.0, megabytes = 0.0;
    };
    [[nodiscard]] Use use() const;

private:
    pid_t process = -1;
};

} // namespace slackwater::bench
