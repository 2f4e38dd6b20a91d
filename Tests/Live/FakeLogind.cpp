// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeLogind.h"
#include "Support/Catch.h"
#include "Support/Skip.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace slackwater::test
{

namespace fs = std::filesystem;

PrivateBus::PrivateBus()
{
    if (std::system ("command -v dbus-daemon > /dev/null") != 0)
        skip ("device", "dbus-daemon is not installed (Debian: dbus-daemon)");
    auto name = (fs::temp_directory_path() / "slackwater-bus-XXXXXX").string();
    REQUIRE (::mkdtemp (name.data()) != nullptr);
    folder = name;
    const auto configuration = folder / "bus.conf";
    std::ofstream (configuration) << "<busconfig><type>session</type><listen>" << address()
                                  << "</listen><auth>EXTERNAL</auth><policy context='default'><allow own='*'/>"
                                     "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
                                     "</policy></busconfig>";
    // It goes into the background when it listens, and then says who it is.
    auto* said = ::popen (
        ("dbus-daemon --fork --nopidfile --nosyslog --print-pid=1 --config-file=" + configuration.string()).c_str(),
        "r");
    REQUIRE (said != nullptr);
    REQUIRE (std::fscanf (said, "%d", &daemon) == 1);
    ::pclose (said);
    for (const auto* bus : { "DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS" })
        ::setenv (bus, address().c_str(), 1);
}

PrivateBus::~PrivateBus()
{
    if (daemon > 0)
        ::kill (daemon, SIGTERM);
    ::unsetenv ("DBUS_SYSTEM_BUS_ADDRESS");
    ::setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", 1); // nobody's real one is asked by a test
    std::error_code ignored;
    fs::remove_all (folder, ignored);
}

FakeLogind::FakeLogind (const std::string& busAddress, Answer answerKind) : kind (answerKind)
{
    REQUIRE (sd_bus_new (&bus) >= 0);
    REQUIRE (sd_bus_set_address (bus, busAddress.c_str()) >= 0);
    REQUIRE (sd_bus_set_bus_client (bus, 1) >= 0);
    REQUIRE (sd_bus_negotiate_fds (bus, 1) >= 0);
    REQUIRE (sd_bus_start (bus) >= 0);
    REQUIRE (sd_bus_add_object (bus, nullptr, "/org/freedesktop/login1", answer, this) >= 0);
    REQUIRE (sd_bus_request_name (bus, "org.freedesktop.login1", 0) >= 0);
    thread = std::thread ([this]
    {
        constexpr std::uint64_t lookForTheEnd = 20'000; // microseconds
        while (! shouldStop)
            if (sd_bus_process (bus, nullptr) == 0)
                sd_bus_wait (bus, lookForTheEnd);
    });
}

FakeLogind::~FakeLogind()
{
    shouldStop = true;
    thread.join();
    sd_bus_flush_close_unref (bus);
    if (watched >= 0)
        ::close (watched);
}

int FakeLogind::answer (sd_bus_message* message, void* self, sd_bus_error*)
{
    return sd_bus_message_is_method_call (message, "org.freedesktop.login1.Manager", "Inhibit") > 0
               ? static_cast<FakeLogind*> (self)->inhibit (message)
               : 0;
}

int FakeLogind::inhibit (sd_bus_message* message)
{
    std::array<const char*, 4> said {};
    std::array<int, 2> ends {};
    if (const auto bad = sd_bus_message_read (message, "ssss", &said[0], &said[1], &said[2], &said[3]); bad < 0)
        return bad;
    const std::scoped_lock lock (mutex);
    words.insert (words.end(), said.begin(), said.end());
    if (kind == Answer::none)
        return 1;
    if (kind == Answer::no)
        return sd_bus_reply_method_errorf (message, SD_BUS_ERROR_ACCESS_DENIED, "not you");
    if (::pipe2 (ends.data(), O_CLOEXEC) != 0)
        return -1;
    if (watched >= 0)
        ::close (watched);
    watched = ends[0];
    const auto sent = sd_bus_reply_method_return (message, "h", ends[1]);
    ::close (ends[1]);
    return sent;
}

std::vector<std::string> FakeLogind::asked()
{
    const std::scoped_lock lock (mutex);
    return words;
}

bool FakeLogind::hungUp (int milliseconds)
{
    int number = -1;
    {
        const std::scoped_lock lock (mutex);
        number = watched;
    }
    pollfd end { number, POLLIN, 0 };
    return ::poll (&end, 1, milliseconds) == 1;
}

bool FakeLogind::isHeld() { return asked().size() >= 4 && ! hungUp (0); }
bool FakeLogind::letsGo() { return hungUp (10'000); }

} // namespace slackwater::test
