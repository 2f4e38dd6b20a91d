// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench/Running.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace slackwater::bench
{

namespace
{

double numberAfter (const std::filesystem::path& file, const std::string& key)
{
    std::ifstream stream { file };
    for (std::string line; std::getline (stream, line);)
        if (line.starts_with (key))
            return std::stod (line.substr (key.size()));
    return 0.0;
}

} // namespace

Running::Running (const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back (const_cast<char*> (word.c_str()));
    arguments.push_back (nullptr);
    process = ::fork();
    if (process != 0)
        return;
    ::setpgid (0, 0); // what it starts itself ends with it
    ::prctl (PR_SET_PDEATHSIG, SIGTERM);
    const auto nowhere = ::open ("/dev/null", O_RDWR);
    for (const auto end : { 0, 1, 2 })
        ::dup2 (nowhere, end);
    ::execvp (arguments[0], arguments.data());
    ::_exit (127);
}

Running::~Running() { end(); }

bool Running::isAlive()
{
    if (process > 0 && ::waitpid (process, nullptr, WNOHANG) == process)
        process = -1;
    return process > 0;
}

void Running::end()
{
    if (process <= 0)
        return;
    ::kill (-process, SIGTERM);
    for (int i = 0; i < 100 && isAlive(); ++i)
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
    if (process > 0)
    {
        ::kill (-process, SIGKILL);
        ::waitpid (process, nullptr, 0);
    }
    process = -1;
}

Running::Use Running::use() const
{
    Use use;
    const std::filesystem::path place { "/proc/" + std::to_string (process) };
    std::error_code problem;
    for (std::filesystem::directory_iterator task { place / "task", problem }, end; ! problem && task != end;
         task.increment (problem))
    {
        std::ifstream times { task->path() / "schedstat" };
        double nanoseconds = 0.0;
        times >> nanoseconds;
        use.cpuSeconds += 1.0e-9 * nanoseconds;
        use.wakeUps += numberAfter (task->path() / "status", "voluntary_ctxt_switches:");
    }
    // Without shared memory: JACK's server shows its own 105 MB in each of its clients.
    use.megabytes = (numberAfter (place / "status", "RssAnon:") + numberAfter (place / "status", "RssFile:")) / 1024.0;
    return use;
}

} // namespace slackwater::bench
