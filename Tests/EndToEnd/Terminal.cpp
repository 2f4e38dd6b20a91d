// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Terminal.h"

#include "Support/Skip.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <thread>
#include <unistd.h>
#include <utmp.h>

namespace slackwater::endtoend
{

namespace
{

template <typename Condition>
bool waitUntil (Condition condition, double seconds)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double> (seconds);
    while (! condition())
    {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for (std::chrono::milliseconds (20));
    }
    return true;
}

} // namespace

bool Terminal::canBeOpened()
{
    int first = -1, second = -1;
    if (openpty (&first, &second, nullptr, nullptr, nullptr) != 0)
    {
        test::skip ("terminal", "there are no pseudo-terminals here (/dev/pts)");
        return false;
    }
    close (first);
    close (second);
    return true;
}

Terminal::Terminal (const std::vector<std::string>& arguments, const std::string& program)
{
    // The other end stays open here: its settings are still there when the program has gone.
    REQUIRE (openpty (&master, &slave, nullptr, nullptr, nullptr) == 0);
    process = fork();
    REQUIRE (process >= 0);
    if (process == 0)
    {
        login_tty (slave);
        close (master);
        unsetenv ("DISPLAY");
        std::vector<char*> all { const_cast<char*> (program.c_str()) };
        for (const auto& argument : arguments)
            all.push_back (const_cast<char*> (argument.c_str()));
        all.push_back (nullptr);
        execv (all[0], all.data());
        _exit (127);
    }
    fcntl (master, F_SETFL, O_NONBLOCK);
}

Terminal::~Terminal()
{
    if (process > 0)
    {
        kill (process, SIGKILL);
        waitpid (process, nullptr, 0);
    }
    close (master);
    close (slave);
}

void Terminal::type (const std::string& bytes)
{
    REQUIRE (write (master, bytes.data(), bytes.size()) == static_cast<ssize_t> (bytes.size()));
}

void Terminal::read()
{
    std::array<char, 4096> part {};
    for (ssize_t got = 0; (got = ::read (master, part.data(), part.size())) > 0;)
        text.append (part.data(), static_cast<std::size_t> (got));
}

bool Terminal::shows (const std::string& words, double seconds)
{
    return waitUntil ([&]
    {
        read();
        return text.find (words) != std::string::npos;
    }, seconds);
}

bool Terminal::isCooked() const
{
    termios now {};
    REQUIRE (tcgetattr (slave, &now) == 0);
    return (now.c_lflag & ICANON) != 0 && (now.c_lflag & ECHO) != 0;
}

bool Terminal::becomes (bool cooked, double seconds) const
{
    return waitUntil ([&] { return isCooked() == cooked; }, seconds);
}

void Terminal::signal (int number) { kill (process, number); }

int Terminal::waitForEnd (double seconds)
{
    int status = 0;
    if (! waitUntil ([&]
    {
        read();
        return waitpid (process, &status, WNOHANG) == process;
    }, seconds))
        return -1;
    read();
    process = -1;
    return WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status);
}

} // namespace slackwater::endtoend
