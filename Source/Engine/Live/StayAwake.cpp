// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/StayAwake.h"

#include <array>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace slackwater::engine
{

void StayAwake::set (bool isAwake)
{
    const std::scoped_lock lock (mutex);
    if (isAwake && holder < 0)
        ask();
    else if (! isAwake && holder >= 0)
        release();
}

void StayAwake::ask()
{
    std::array<int, 2> ends {};
    if (pipe2 (ends.data(), O_CLOEXEC) != 0)
        return;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init (&actions);
    posix_spawn_file_actions_adddup2 (&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::array<const char*, 7> words { "systemd-inhibit",
                                       "--what=idle:sleep",
                                       "--who=Slackwater",
                                       "--why=A session is playing",
                                       "--mode=block",
                                       "cat",
                                       nullptr };
    if (posix_spawnp (&holder, words[0], &actions, nullptr, const_cast<char* const*> (words.data()), environ) != 0)
        holder = -1;
    posix_spawn_file_actions_destroy (&actions);
    close (ends[0]);
    lifeline = ends[1];
    if (holder < 0)
        close (lifeline);
}

void StayAwake::release()
{
    close (lifeline);
    waitpid (holder, nullptr, 0);
    holder = -1;
}

} // namespace slackwater::engine
