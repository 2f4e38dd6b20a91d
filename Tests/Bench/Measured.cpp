// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/Measured.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace slackwater::bench
{

namespace
{
double inSeconds (const timeval& time)
{
    return static_cast<double> (time.tv_sec) + 1.0e-6 * static_cast<double> (time.tv_usec);
}
} // namespace

std::optional<Cost> costOf (const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back (const_cast<char*> (word.c_str()));
    arguments.push_back (nullptr);

    const auto child = ::fork();
    if (child < 0)
        return std::nullopt;
    if (child == 0)
    {
        ::execvp (arguments[0], arguments.data());
        ::_exit (127);
    }
    int status = 0;
    rusage used {};
    if (::wait4 (child, &status, 0, &used) != child || ! WIFEXITED (status) || WEXITSTATUS (status) != 0)
        return std::nullopt;
    return Cost { inSeconds (used.ru_utime) + inSeconds (used.ru_stime),
                  static_cast<double> (used.ru_maxrss) / 1024.0 };
}

} // namespace slackwater::bench
