// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndToEnd/Process.h"
#include "Engine/Devices/Devices.h"
#include "Engine/Devices/MonitorName.h"
#include "Engine/Devices/SoundServer.h"
#include "Support/Catch.h"
#include "Support/Skip.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace slackwater;

namespace
{

void pointTo (const std::string& socket) { ::setenv ("PULSE_SERVER", ("unix:" + socket).c_str(), 1); }

/** A PulseAudio of the test's own: an output that nobody hears, and what else is asked for. Ended by its process id. */
class PulseServer
{
public:
    explicit PulseServer (std::vector<std::string> modules)
    {
        const auto socket = folder.path() / "native";
        modules.insert (modules.end(), { "module-null-sink sink_name=out",
                                         "module-native-protocol-unix auth-anonymous=1 socket=" + socket.string() });
        std::vector<std::string> words { "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no",
                                         "--exit-idle-time=-1" };
        for (const auto& module : modules)
            words.insert (words.end(), { "-L", module });
        process = fork();
        if (process == 0)
            begin (words);
        for (int tries = 0; tries < 300 && ! answers(); ++tries)
            std::this_thread::sleep_for (std::chrono::milliseconds { 100 });
        pointTo (socket);
    }
    ~PulseServer()
    {
        kill (process, SIGKILL);
        waitpid (process, nullptr, 0);
        pointTo ("/nowhere/pulse");
    }
    PulseServer (const PulseServer&) = delete;
    PulseServer& operator= (const PulseServer&) = delete;

    [[nodiscard]] bool answers() const
    {
        pointTo (folder.path() / "native");
        return ! engine::usualSourceOfServer().empty();
    }

private:
    [[noreturn]] void begin (std::vector<std::string>& words) const
    {
        prctl (PR_SET_PDEATHSIG, SIGKILL);
        for (const auto* place : { "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME" })
            ::setenv (place, folder.path().c_str(), 1);
        ::unsetenv ("PULSE_SERVER");
        if (std::freopen ("/dev/null", "w", stderr) == nullptr)
            _exit (1);
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back (word.data());
        arguments.push_back (nullptr);
        execvp (arguments.front(), arguments.data());
        _exit (1);
    }

    endtoend::TemporaryFolder folder;
    pid_t process = -1;
};

void needPulse()
{
    if (std::system ("command -v pulseaudio >/dev/null 2>&1") != 0)
        test::skip ("pulse", "pulseaudio is not installed");
}

} // namespace

TEST_CASE ("On a machine without a microphone the sound server's usual source is a monitor, and is not taken for one",
           "[live]")
{
    needPulse();
    const PulseServer server { {} };
    REQUIRE (server.answers());
    CHECK (engine::isMonitorName (engine::usualSourceOfServer()));
    for (const auto& device : engine::listDevices())
    {
        INFO (device.name);
        CHECK_FALSE ((device.isMonitor && device.isDefaultInput));
        if (device.name == "Default ALSA Input" || device.name == "Pulseaudio input")
            CHECK (device.isMonitor);
    }
}

TEST_CASE ("A sound server that has a microphone gives that", "[live]")
{
    needPulse();
    const PulseServer server { { "module-null-source source_name=microphone" } };
    REQUIRE (server.answers());
    CHECK (engine::usualSourceOfServer() == "microphone");
    for (const auto& device : engine::listDevices())
        CHECK_FALSE (device.isMonitor);
}

TEST_CASE ("No sound server is no answer, and one that hangs is given up", "[live]")
{
    pointTo ("/nowhere/pulse");
    CHECK (engine::usualSourceOfServer().empty());

    const endtoend::TemporaryFolder folder;
    const auto socket = folder.path() / "native"; // it takes whoever comes, and says nothing
    const auto silent = ::socket (AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    socket.string().copy (address.sun_path, sizeof address.sun_path - 1);
    REQUIRE (bind (silent, reinterpret_cast<const sockaddr*> (&address), sizeof address) == 0);
    REQUIRE (listen (silent, 1) == 0);
    pointTo (socket);
    CHECK (engine::usualSourceOfServer().empty());
    close (silent);
    pointTo ("/nowhere/pulse");
}
