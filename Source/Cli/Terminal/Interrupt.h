// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace slackwater::cli
{

namespace interrupt
{
inline volatile std::sig_atomic_t asked = 0;
}

/** From now on Ctrl-C and a polite kill are noticed instead of ending the program where it stands, so that what it was
    writing can be cleared away. */
inline void watchForInterrupts()
{
    std::signal (SIGINT, [] (int) { interrupt::asked = 1; });
    std::signal (SIGTERM, [] (int) { interrupt::asked = 1; });
    std::signal (SIGHUP, [] (int) { interrupt::asked = 1; }); // the terminal was closed
}

[[nodiscard]] inline bool isInterrupted() { return interrupt::asked != 0; }

} // namespace slackwater::cli
