// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Live/LiveCalibration.h"
#include "Support/Catch.h"
#include "Support/Jack/CanUseJack.h"
#include "Support/Jack/JackPeer.h"

#include <chrono>
#include <thread>

using namespace slackwater;
using namespace slackwater::test;

namespace
{

/** What a check of that microphone has come to when it ends, or has listened for eight seconds. */
engine::CalibrationProgress checkOf (const std::string& microphone)
{
    engine::LiveCalibration::Options options;
    options.inputDevice = microphone;
    options.length = Seconds { 60.0 };
    auto live = engine::LiveCalibration::start (options);
    REQUIRE (live);
    auto progress = (*live)->progress();
    while (progress.trouble.empty() && progress.heard < Seconds { 8.0 })
    {
        std::this_thread::sleep_for (std::chrono::milliseconds (20));
        progress = (*live)->progress();
    }
    return progress;
}

} // namespace

TEST_CASE ("A check of a microphone that gives nothing ends after three seconds of it and says so", "[live]")
{
    REQUIRE (canUseJack());
    const JackServer server;
    std::vector<float> unplugged (48000 * 20, 0.0f);
    SECTION ("from the beginning") {}
    SECTION ("from then on")
    {
        for (std::size_t i = 0; i < 48000; ++i)
            unplugged[i] = (i % 2 == 0 ? 0.1f : -0.1f);
    }
    const JackPeer peer { "muted", unplugged, 0 };
    const auto check = checkOf ("muted");
    CHECK (check.gaveNothing);
    CHECK (check.trouble.find ("nothing but silence") != std::string::npos);
    CHECK_FALSE (check.result);
    CHECK (check.heard < Seconds { 6.0 });
}

TEST_CASE ("A check of a microphone in a very quiet room goes on", "[live]")
{
    REQUIRE (canUseJack());
    const JackServer server;
    std::vector<float> room (48000);
    for (std::size_t i = 0; i < room.size(); ++i)
        room[i] = i % 2 == 0 ? 3.0e-5f : -3.0e-5f;
    const JackPeer peer { "quiet", room, 0 };
    const auto check = checkOf ("quiet");
    CHECK (check.trouble.empty());
    CHECK (check.heard >= Seconds { 8.0 });
}
