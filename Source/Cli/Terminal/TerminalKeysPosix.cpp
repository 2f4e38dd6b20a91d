// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Terminal/TerminalKeys.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace slackwater::cli
{

namespace
{

// Signal handlers know nothing but what is global; tcsetattr, signal and raise are safe in them (POSIX.1-2017, 2.4.3).
termios asItWas, raw;
volatile std::sig_atomic_t isInRawMode = 0;

/** In the background (Ctrl-Z, bg) the terminal is another's: touching it would stop us. */
bool isInForeground() { return tcgetpgrp (STDIN_FILENO) == getpgrp(); }

void setRaw()
{
    if (! isInForeground())
        return;
    tcsetattr (STDIN_FILENO, TCSANOW, &raw);
    isInRawMode = 1;
}

void restore()
{
    if (isInRawMode != 0 && isInForeground())
        tcsetattr (STDIN_FILENO, TCSANOW, &asItWas);
    isInRawMode = 0;
}

void handle (int signal, void (*handler) (int), int flags)
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset (&action.sa_mask);
    sigaction (signal, &action, nullptr);
}

void dieRestored (int signal)
{
    restore();
    raise (signal); // its handler is the system's own again (SA_RESETHAND)
}

void pauseRestored (int)
{
    const auto error = errno;
    restore();
    raise (SIGSTOP); // here it stands until somebody says "fg"
    setRaw();
    errno = error;
}

constexpr std::array deadly { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGQUIT };

std::optional<char> readByte (int milliseconds)
{
    pollfd input { STDIN_FILENO, POLLIN, 0 };
    if (::poll (&input, 1, milliseconds) <= 0)
        return {};
    char byte = 0;
    return ::read (STDIN_FILENO, &byte, 1) == 1 ? std::optional { byte } : std::nullopt;
}

} // namespace

TerminalKeys::TerminalKeys (bool fromPipes)
{
    const auto isOurs = ::isatty (STDIN_FILENO) == 1 && isInForeground();
    reads = isOurs || (fromPipes && ::isatty (STDIN_FILENO) != 1);
    if (! isOurs || tcgetattr (STDIN_FILENO, &asItWas) != 0)
        return;
    raw = asItWas;
    raw.c_lflag &= ~static_cast<tcflag_t> (ICANON | ECHO); // Ctrl-C stays what it is
    raw.c_cc[VMIN] = 0;
    raw.c_cc[VTIME] = 0;
    static const auto atExit = std::atexit (restore);
    static_cast<void> (atExit);
    for (const auto signal : deadly)
        handle (signal, dieRestored, static_cast<int> (SA_RESETHAND | SA_NODEFER));
    handle (SIGTSTP, pauseRestored, SA_RESTART);
    setRaw();
    isRaw = true;
}

TerminalKeys::~TerminalKeys()
{
    if (! isRaw)
        return;
    restore();
    for (const auto signal : deadly)
        handle (signal, SIG_DFL, 0);
    handle (SIGTSTP, SIG_DFL, 0);
}

std::optional<Key> TerminalKeys::next (Seconds most)
{
    constexpr char escape = 27;
    constexpr int soonAfter = 20; // milliseconds: an arrow's bytes come together
    if (isRaw && isInRawMode == 0)
        setRaw(); // perhaps it was brought back to the front
    if (! reads || (isRaw && ! isInForeground()))
    {
        std::this_thread::sleep_for (std::chrono::duration<double> (most));
        return {};
    }
    pollfd input { STDIN_FILENO, POLLIN, 0 };
    const auto isReady = ::poll (&input, 1, static_cast<int> (most.count() * 1000.0));
    if (isReady <= 0)
        return {};
    const auto byte = readByte (0);
    if (! byte)
    {
        reads = false; // the input has ended
        return {};
    }
    if (*byte != escape)
        return Key { *byte, Key::Arrow::none };
    const auto kind = readByte (soonAfter);
    if (! kind || (*kind != '[' && *kind != 'O'))
        return {};
    switch (readByte (soonAfter).value_or (0))
    {
        case 'A': return Key { 0, Key::Arrow::up };
        case 'B': return Key { 0, Key::Arrow::down };
        case 'C': return Key { 0, Key::Arrow::right };
        case 'D': return Key { 0, Key::Arrow::left };
        default: return {};
    }
}

} // namespace slackwater::cli
