// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/BreathSound.h"
#include "Engine/Live/LivePlayer.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Support/Jack/JackPeer.h"
#include "TestPack.h"

#include <algorithm>
#include <bit>
#include <thread>

using namespace slackwater;
using namespace slackwater::test;
using Phase = engine::PlayerState::Phase;

namespace
{
constexpr SampleRate rate { 48000.0 };

const std::filesystem::path weights = std::filesystem::path (SLACKWATER_SOURCE_DIR) / "Assets/breath/breath.weights";

/** How many samples differ between what was rendered (from its first sound on) and what was captured. */
struct Difference
{
    std::size_t compared = 0, different = 0, first = 0;
};

Difference difference (const std::vector<float>& rendered, const std::vector<float>& captured, std::size_t from)
{
    Difference found;
    found.compared = std::min (rendered.size() - from, captured.size());
    for (std::size_t i = 0; i < found.compared; ++i)
        if (std::bit_cast<std::uint32_t> (rendered[from + i]) != std::bit_cast<std::uint32_t> (captured[i])
            && found.different++ == 0)
            found.first = i;
    return found;
}

std::size_t firstSound (const MemorySink& sound)
{
    std::size_t i = 0;
    while (i < sound.left.size() && sound.left[i] == 0.0f && sound.right[i] == 0.0f)
        ++i;
    return i;
}

struct Played
{
    Recorded recorded;
    std::vector<float> left, right;
    int xruns = 0;
    engine::PlayerState atEnd;
    bool isOver = false;
};

/** Plays on JACK with somebody breathing into the microphone twelve times a minute. */
Played play (const Plan& plan, const TestPack& pack, bool freewheel)
{
    Played played;
    JackPeer breather { "breather", breath::tests::breathing (12.0, 60.0, rate.value, 0.1), 0 };
    JackPeer recorder { "recorder", {}, static_cast<std::size_t> ((plan.length.count() + 30.0) * rate.value) };
    REQUIRE (breather.isConnected());
    REQUIRE (recorder.isConnected());

    engine::PlayerOptions options;
    options.packFolder = pack.path();
    options.inputDevice = "breather";
    options.outputDevice = "recorder";
    options.weights = weights;
    options.lockstep = freewheel;
    options.onEvent = [&] (const Event& event) { played.recorded.events.push_back (event); };
    options.onTick = [&] (Samples at, const BreathState& breath, std::span<const Command> commands)
    { played.recorded.record (at, breath, commands); };

    recorder.setFreewheel (freewheel);
    engine::LivePlayer player;
    const auto started = player.start (plan, std::move (options));
    INFO ((started ? std::string() : started.error().message()));
    REQUIRE (started);
    played.isOver = player.waitUntilFinished (Seconds { 300.0 });
    played.atEnd = player.state();
    player.stop();
    recorder.setFreewheel (false);
    played.left = recorder.left();
    played.right = recorder.right();
    played.xruns = recorder.xruns() + breather.xruns();
    return played;
}

void checkIsWhatOfflineGives (const Played& played, const Plan& plan, const TestPack& pack)
{
    CHECK (played.isOver);
    CHECK (played.atEnd.phase == Phase::ended);
    const auto offline = replay (plan, pack.path(), played.recorded, rate);
    REQUIRE (offline);
    CHECK ((offline->events == played.recorded.events));

    const auto from = firstSound (offline->sound);
    const auto expected = offline->sound.left.size() - from;
    CHECK (played.left.size()
           >= expected
                  - static_cast<std::size_t> (
                      rate.value)); // the tail after the last sound is silence, and a device's last blocks
    for (const auto* pair : { "left", "right" })
    {
        const auto isLeft = std::string_view (pair) == "left";
        const auto found =
            difference (isLeft ? offline->sound.left : offline->sound.right, isLeft ? played.left : played.right, from);
        INFO (pair << ": " << found.different << " of " << found.compared << " samples differ, the first at "
                   << found.first);
        CHECK (found.compared >= expected - static_cast<std::size_t> (rate.value));
        CHECK (found.different == 0);
    }
}
} // namespace

TEST_CASE ("What a freewheeling server records is bit for bit the offline render of what was heard", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    const TestPack pack;
    const auto plan = longPlan();
    const auto played = play (plan, pack, true);
    checkIsWhatOfflineGives (played, plan, pack);

    // The microphone was truly listened to: the breath that was played into it is what the conductor was told.
    const auto heard = std::find_if (played.recorded.ticks.rbegin(), played.recorded.ticks.rend(),
                                     [] (const auto& tick) { return tick.breath.rate.has_value(); });
    REQUIRE (heard != played.recorded.ticks.rend());
    CHECK (heard->breath.rate->value == Approx (12.0).margin (1.0));
    CHECK (played.atEnd.message.empty());
}

TEST_CASE ("What is recorded in real time is bit for bit the offline render of what was heard", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    const TestPack pack;
    const auto plan = shortPlan();
    // A dummy server without real-time priority may lose a block on a busy machine. It says so (xruns); then it is no
    // measurement, and is made again. A difference without a lost block is a failure at once.
    const auto differs = [&] (const Played& tried)
    {
        const auto offline = replay (plan, pack.path(), tried.recorded, rate);
        return ! offline || difference (offline->sound.left, tried.left, firstSound (offline->sound)).different > 0;
    };
    auto played = play (plan, pack, false);
    for (int again = 0; played.xruns > 0 && again < 2 && differs (played); ++again)
        played = play (plan, pack, false);
    INFO (played.xruns << " xruns");
    checkIsWhatOfflineGives (played, plan, pack);
}

TEST_CASE ("A server that dies keeps the place, and the session goes on when it is back", "[live]")
{
    if (! canUseJack())
        return;
    JackServer server;
    REQUIRE (server.isRunning());
    const TestPack pack;
    engine::PlayerOptions options;
    options.packFolder = pack.path();
    options.breath = engine::BreathChoice::none;
    options.outputDevice = "system";
    engine::LivePlayer player;
    REQUIRE (player.start (shortPlan(), std::move (options)));

    const auto waitFor = [&] (auto&& condition)
    {
        for (int tries = 0; tries < 400 && ! condition (player.state()); ++tries)
            std::this_thread::sleep_for (std::chrono::milliseconds (50));
        return condition (player.state());
    };
    REQUIRE (waitFor ([] (const auto& state) { return state.position > Seconds { 1.0 }; }));
    server.kill();
    REQUIRE (waitFor ([] (const auto& state) { return state.phase == Phase::waiting; }));
    const auto lost = player.state();
    CHECK (lost.message.find ("is gone") != std::string::npos);
    CHECK (lost.position > Seconds { 1.0 });

    server.start ({});
    REQUIRE (server.isRunning());
    REQUIRE (waitFor ([] (const auto& state) { return state.phase == Phase::playing; }));
    CHECK (waitFor ([&] (const auto& state) { return state.position > lost.position + Seconds { 0.5 }; }));
    CHECK (player.state().message.empty());
    player.stop();
    CHECK (player.state().phase == Phase::idle);
}
