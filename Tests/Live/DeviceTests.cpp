// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/AudioDevice.h"
#include "Engine/Devices/Devices.h"
#include "Engine/Live/LiveCalibration.h"
#include "Engine/Live/LivePlayer.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "TestPack.h"
#include "Words/Devices.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

using namespace slackwater;
using namespace slackwater::test;

namespace
{
/** What a piece of work writes to stderr. */
template <typename Work>
std::string complaintsOf (Work&& work)
{
    auto* file = std::tmpfile();
    const auto before = dup (STDERR_FILENO);
    dup2 (fileno (file), STDERR_FILENO);
    work();
    dup2 (before, STDERR_FILENO);
    close (before);
    std::rewind (file);
    std::string text (4096, '\0');
    text.resize (std::fread (text.data(), 1, text.size(), file));
    std::fclose (file);
    return text;
}
} // namespace

TEST_CASE ("A device that is not there is named, with those that are", "[live]")
{
    setenv ("JACK_DEFAULT_SERVER", "slackwater-no-such-server", 1);
    const TestPack pack;
    engine::PlayerOptions options;
    options.packFolder = pack.path();
    options.outputDevice = "No such device";
    engine::LivePlayer player;
    const auto started = player.start (shortPlan(), std::move (options));
    REQUIRE_FALSE (started);
    CHECK (started.error().kind == ErrorKind::device);
    CHECK (started.error().file == "No such device");
    CHECK (started.error().is (words::devices::noOutputOfThatName));
    for (const auto& device : engine::listDevices())
        if (device.isDefaultOutput)
            CHECK_THAT (started.error().remedy, Catch::Contains (device.name));
    CHECK_FALSE (started.error().remedy.empty());
    CHECK (player.state().phase == engine::PlayerState::Phase::idle);
    CHECK (player.waitUntilFinished());
}

TEST_CASE ("Looking for devices says nothing on stderr when no JACK server runs", "[live]")
{
    setenv ("JACK_DEFAULT_SERVER", "slackwater-no-such-server", 1);
    std::vector<engine::DeviceName> devices;
    auto complaints = complaintsOf ([&] { devices = engine::listDevices(); });
    // JUCE's own debug build says this one line; libjack's fifteen must not be there in any.
    if (const std::string line = "Unable to connect to JACK server\n"; complaints == line)
        complaints.clear();
    CHECK (complaints == "");
    for (const auto& device : devices)
    {
        INFO (device.name);
        CHECK (device.type != "JACK");
        CHECK (device.name.find ("Plugin") == std::string::npos);
        CHECK (device.name.find ("Rate Converter") == std::string::npos);
    }
}

TEST_CASE ("A JACK server's ends are listed, its hardware as the default", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    const auto devices = engine::listDevices();
    REQUIRE_FALSE (devices.empty());
    CHECK (devices.front().name == "system");
    CHECK (devices.front().type == "JACK");
    CHECK (devices.front().isOutput);
    CHECK (devices.front().isInput);
    CHECK (devices.front().isDefaultOutput);
    CHECK (devices.front().isDefaultInput);
    CHECK (std::count_if (devices.begin(), devices.end(), [] (const auto& device) { return device.isDefaultOutput; })
           == 1);
}

TEST_CASE ("A microphone that is not there stops nothing, and is told by its name", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    const auto output = GENERATE (as<std::string> {}, "", "system");
    const auto door = engine::AudioDevice::open ({ output, "nobody", true, SampleRate { 0.0 } });
    REQUIRE (door);
    CHECK_FALSE ((*door)->hasMicrophone());
    CHECK_THAT ((*door)->note(), Catch::Contains ("\"nobody\" is not there") && Catch::Contains ("goes by time"));
}

TEST_CASE ("A microphone whose name is nearly right is told with the one that is there", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    const auto door = engine::AudioDevice::open ({ "", "systemm", true, SampleRate { 0.0 } });
    REQUIRE (door);
    CHECK_THAT ((*door)->note(), Catch::Contains ("Did you mean \"system\"?"));

    engine::LiveCalibration::Options wrong;
    wrong.inputDevice = "systemm";
    const auto check = engine::LiveCalibration::start (wrong);
    REQUIRE_FALSE (check);
    CHECK_THAT (check.error().message(), Catch::Contains ("did you mean \"system\"?"));
}
