// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "System/Interrupt.h"

#include <csignal>
#include <initializer_list>

namespace slackwater::system
{

namespace
{
volatile std::sig_atomic_t asked = 0;
}

void watchForInterrupts()
{
    for (const auto signal : { SIGINT, SIGTERM, SIGHUP }) // SIGHUP: the terminal was closed
        std::signal (signal, [] (int) { asked = 1; });
}

bool isInterrupted() { return asked != 0; }

void outliveFailedWrites()
{
    std::signal (SIGPIPE, SIG_IGN);
    std::signal (SIGXFSZ, SIG_IGN);
}

} // namespace slackwater::system
