// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace slackwater::engine
{

/** Asks the desktop to leave its screen on: its screen saver over the session's bus
    (https://specifications.freedesktop.org/idle-inhibit-spec), and the X server's own, where libXss is installed. Both
   end it with our connection to them, so with this program, in whatever way. It holds until what is returned goes; null
   where nobody can be asked.

    Threads: any; may wait for the desktop, two seconds at most. */
[[nodiscard]] std::shared_ptr<void> keepScreenOn();

} // namespace slackwater::engine
