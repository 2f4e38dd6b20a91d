// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/StayAwake.h"

#include "Engine/Live/ScreenOn.h"
#include "Words/Playing.h"

#include <systemd/sd-bus.h>

#include <cstdint>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace slackwater::engine
{

namespace
{

constexpr std::uint64_t longestWait = 2'000'000; // microseconds: a session does not wait for a logind that hangs

/** Asks logind not to sleep. The file descriptor that keeps it from it while it is open; -1 where nobody can be asked,
    or it says no. */
int askLogind()
{
    sd_bus* connection = nullptr;
    if (sd_bus_open_system (&connection) < 0)
        return -1;
    const std::unique_ptr<sd_bus, decltype (&sd_bus_flush_close_unref)> bus (connection, sd_bus_flush_close_unref);
    sd_bus_set_method_call_timeout (bus.get(), longestWait);

    const auto why = words::say (words::playing::keepsAwake);
    sd_bus_message* answer = nullptr;
    if (sd_bus_call_method (bus.get(), "org.freedesktop.login1", "/org/freedesktop/login1",
                            "org.freedesktop.login1.Manager", "Inhibit", nullptr, &answer, "ssss", "idle:sleep",
                            "Slackwater", why.c_str(), "block")
        < 0)
        return -1;
    const std::unique_ptr<sd_bus_message, decltype (&sd_bus_message_unref)> reply (answer, sd_bus_message_unref);
    int number = -1; // the message's own, closed with it
    return sd_bus_message_read (reply.get(), "h", &number) < 0 ? -1 : ::fcntl (number, F_DUPFD_CLOEXEC, 3);
}

} // namespace

void StayAwake::set (bool isAwake)
{
    const std::scoped_lock only (mutex);
    if (! isAwake)
        screen.reset();
    else if (screen == nullptr)
        screen = keepScreenOn();
    if (isAwake && lock < 0)
        lock = askLogind();
    else if (! isAwake && lock >= 0)
    {
        ::close (lock);
        lock = -1;
    }
}

} // namespace slackwater::engine
