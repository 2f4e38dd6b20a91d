// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/DeviceWatch.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Words/Devices.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace slackwater;
using namespace slackwater::test;
using engine::AudioDevice;
using engine::DeviceWatch;

namespace
{
using std::chrono::seconds;

struct Silence final : AudioDevice::Player
{
    void play (const float*, float* left, float* right, int frames) noexcept SLACKWATER_NONBLOCKING override
    {
        std::fill_n (left, frames, 0.0f);
        std::fill_n (right, frames, 0.0f);
        blocks.fetch_add (1);
    }
    std::atomic<std::uint64_t> blocks { 0 };
};

template <typename Condition>
bool waitFor (Condition&& condition)
{
    for (int tries = 0; tries < 400 && ! condition(); ++tries)
        std::this_thread::sleep_for (std::chrono::milliseconds (50));
    return condition();
}

DeviceWatch watchOf (SampleRate session)
{
    const AudioDevice::Wish wish { {}, {}, false, session };
    auto opened = AudioDevice::open (wish);
    REQUIRE (opened);
    return { std::move (*opened), wish, DeviceWatch::longestSilence };
}
} // namespace

TEST_CASE ("A device that asks for no block within the patience is gone, by the clock of whoever looks", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    auto watch = watchOf (SampleRate { 48000.0 });
    Silence player;
    const DeviceWatch::Time start {};
    watch.play (player, start);
    CHECK_FALSE (watch.look (start + seconds (10), 7).isGone); // the first look begins the count
    CHECK_FALSE (watch.look (start + seconds (12), 7).isGone);
    CHECK (watch.look (start + seconds (13), 7).isGone);
    CHECK (watch.look (start + seconds (13), 7).silentFor == Seconds { 3.0 });
    CHECK_FALSE (watch.look (start + seconds (13), 8).isGone);
    watch.close();
}

TEST_CASE ("A device that is gone is told by its name, and played on when it is back", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    auto watch = watchOf (SampleRate { 48000.0 });
    const auto name = watch.told().name;
    CHECK (watch.told().words.empty());
    Silence player;
    DeviceWatch::Time now {};
    watch.play (player, now);
    REQUIRE (waitFor ([&] { return player.blocks.load() > 0; }));

    server.kill();
    REQUIRE (waitFor ([&] { return watch.look (now, player.blocks.load()).isGone; }));
    watch.lose();
    CHECK (watch.told().words == words::say (words::devices::outputGone, name));
    watch.letGo();
    CHECK_FALSE (watch.openAgain());
    CHECK (watch.told().words == words::say (words::devices::outputGone, name));

    server.start ({ 44100, 1024 });
    REQUIRE (waitFor ([&] { return watch.openAgain(); }));
    CHECK (watch.told().name == name);
    CHECK (watch.rate() == SampleRate { 44100.0 });
    const auto converted = words::say (words::devices::otherRate, name, 44.1, 48.0);
    CHECK (watch.told().words == converted);
    const auto before = player.blocks.load();
    watch.play (player, now);
    CHECK (waitFor ([&] { return player.blocks.load() > before; }));
    watch.tend (now + seconds (20));
    CHECK (watch.told().words == converted);
    watch.tend (now + seconds (21)); // read by now, and nothing is wrong
    CHECK (watch.told().words.empty());
    watch.close();
}
