// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JackServer.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <jack/jack.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace slackwater::test
{

namespace
{
void ignoreMessage (const char*) {}

bool answers()
{
    jack_status_t status {};
    auto* client = jack_client_open ("is-it-there", JackNoStartServer, &status);
    if (client == nullptr)
        return false;
    jack_client_close (client);
    return true;
}

/** Of anybody's. */
bool anyServerRuns()
{
    std::error_code gone;
    for (std::filesystem::directory_iterator entry { "/proc", gone }, end; ! gone && entry != end;
         entry.increment (gone))
    {
        std::ifstream file { entry->path() / "comm" };
        if (std::string name; std::getline (file, name) && (name == "jackd" || name == "jackdbus"))
            return true;
    }
    return false;
}

/** Among all tests of this machine that start a server. */
class OneAtATime
{
public:
    OneAtATime()
        : file (open ((std::filesystem::temp_directory_path() / "slackwater-jack-tests.lock").c_str(),
                      O_RDWR | O_CREAT | O_CLOEXEC, 0666))
    {
        flock (file, LOCK_EX);
    }
    ~OneAtATime() { close (file); }
    OneAtATime (const OneAtATime&) = delete;
    OneAtATime& operator= (const OneAtATime&) = delete;

private:
    int file;
};
} // namespace

bool JackServer::isInstalled() { return std::system ("command -v jackd >/dev/null 2>&1") == 0; }

JackServer::JackServer() : JackServer (Options {}) {}

JackServer::JackServer (Options options) : name ("slackwater-" + std::to_string (getpid()))
{
    setenv ("JACK_DEFAULT_SERVER", name.c_str(), 1);
    setenv ("JACK_NO_AUDIO_RESERVATION", "1", 1);
    jack_set_error_function (ignoreMessage);
    jack_set_info_function (ignoreMessage);
    start (options);
}

void JackServer::start (Options options)
{
    // JACK knows eight servers, and forgets one that was killed only when another of its name comes. Where it knows too
    // many such, its list is begun anew, as soon as no server runs that would be forgotten with them (jackd 1.9.21 has
    // an option for that, --replace-registry, but does not understand it).
    for (int tries = 0; tries < 240; ++tries)
    {
        {
            const OneAtATime turn;
            begin (options);
            if (! isRunning() && ! anyServerRuns() && shm_unlink ("/jack-shm-registry") == 0)
                begin (options);
            if (isRunning() || ! anyServerRuns())
                return;
        }
        std::this_thread::sleep_for (std::chrono::milliseconds (250));
    }
}

void JackServer::begin (Options options)
{
    const auto rate = std::to_string (options.rate), period = std::to_string (options.period);
    process = fork();
    if (process == 0)
    {
        prctl (PR_SET_PDEATHSIG, SIGTERM); // a test that is killed leaves no server behind
        const auto nowhere = open ("/dev/null", O_RDWR);
        dup2 (nowhere, STDIN_FILENO);
        dup2 (nowhere, STDOUT_FILENO);
        dup2 (nowhere, STDERR_FILENO);
        const auto* priority = options.isRealTime ? "-R" : "-r";
        execlp ("jackd", "jackd", priority, options.isSynchronous ? "-S" : priority, "-n", name.c_str(), "-t", "5000",
                "-d", "dummy", "-r", rate.c_str(), "-p", period.c_str(), nullptr);
        _exit (127);
    }
    for (int tries = 0; tries < 200 && ! answers(); ++tries)
    {
        if (waitpid (process, nullptr, WNOHANG) == process)
        {
            process = -1;
            return;
        }
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
    }
}

JackServer::~JackServer()
{
    end();
    if (! wasKilled)
        return;
    begin (Options {}); // under its name: what is registered of it is found again, and leaves with it
    end();
}

void JackServer::end()
{
    if (process <= 0)
        return;
    ::kill (process, SIGTERM);
    for (int tries = 0; tries < 60; ++tries)
    {
        if (waitpid (process, nullptr, WNOHANG) == process)
        {
            process = -1;
            return;
        }
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
    }
    kill();
}

void JackServer::kill()
{
    if (process <= 0)
        return;
    ::kill (process, SIGKILL);
    waitpid (process, nullptr, 0);
    process = -1;
    wasKilled = true;
}

} // namespace slackwater::test
