// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/SecondClock.h"
#include "Support/Catch.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <thread>
#include <vector>

using namespace slackwater;
using namespace slackwater::engine;

namespace
{

/** Two devices in one room of time: the loudspeaker's clock is right, the microphone's runs wrong by so many parts per
    million; callbacks come late by up to `jitter`. What sounds is a tone of 200 Hz. */
struct TwoDevices
{
    double inputRate = 48000.0, outputRate = 48000.0, ppm = 0.0, jitter = 0.001;
    int inputBlock = 512, outputBlock = 1024;
    double hertz = 200.0;
    double silentFrom = 1.0e9, silentTo = 1.0e9; // the microphone's device stands still

    std::vector<float> play (SecondClock& clock, double seconds) const
    {
        std::mt19937 generator { 7 };
        std::uniform_real_distribution<double> late { 0.0, jitter };
        const auto trueRate = inputRate * (1.0 + ppm * 1.0e-6);
        std::vector<float> block (static_cast<std::size_t> (inputBlock)), result;
        std::int64_t heard = 0, played = 0;
        while (static_cast<double> (played) < seconds * outputRate)
        {
            const auto inputAt = static_cast<double> (heard + inputBlock) / trueRate,
                       outputAt = static_cast<double> (played) / outputRate;
            if (inputAt <= outputAt)
            {
                for (auto& x : block)
                    x = static_cast<float> (
                        0.5 * std::sin (2.0 * std::numbers::pi * hertz * static_cast<double> (heard++) / trueRate));
                if (inputAt < silentFrom || inputAt >= silentTo)
                    clock.push (block.data(), inputBlock, Seconds { 1000.0 + inputAt + late (generator) });
                continue;
            }
            const auto pulled = clock.pull (outputBlock, Seconds { 1000.0 + outputAt + late (generator) });
            result.insert (result.end(), pulled.begin(), pulled.end());
            played += outputBlock;
        }
        return result;
    }
};

/** By how many seconds the tone is late there, up to whole periods; and how much else there is, in dB. */
std::pair<double, double> lateness (const std::vector<float>& samples, double from, double to, double rate,
                                    double hertz)
{
    double s = 0.0, c = 0.0, all = 0.0;
    const auto begin = static_cast<std::size_t> (from * rate), end = static_cast<std::size_t> (to * rate);
    for (auto i = begin; i < end; ++i)
    {
        const auto w = 2.0 * std::numbers::pi * hertz * static_cast<double> (i) / rate,
                   x = static_cast<double> (samples[i]);
        s += x * std::sin (w);
        c += x * std::cos (w);
        all += x * x;
    }
    const auto n = static_cast<double> (end - begin);
    const auto tone = 2.0 * (s * s + c * c) / n;
    return { -std::atan2 (c, s) / (2.0 * std::numbers::pi * hertz),
             10.0 * std::log10 (std::max (all - tone, 1.0e-12) / all) };
}

} // namespace

TEST_CASE ("A microphone whose clock runs wrong keeps its delay against what is played", "[live][clock]")
{
    const auto ppm = GENERATE (-300.0, -50.0, 0.0, 50.0, 300.0);
    const auto blocks = GENERATE (std::pair { 512, 1024 }, std::pair { 1024, 128 });
    CAPTURE (ppm, blocks.first, blocks.second);
    TwoDevices devices;
    devices.ppm = ppm;
    devices.inputBlock = blocks.first;
    devices.outputBlock = blocks.second;
    SecondClock clock { SampleRate { 48000.0 }, SampleRate { 48000.0 } };
    const auto heard = devices.play (clock, 120.0);

    CHECK (clock.drift() == Approx (ppm).margin (10.0));
    CHECK (clock.restarts() == 0);
    const auto first = lateness (heard, 40.0, 40.5, 48000.0, 200.0);
    for (auto t = 45.0; t < 119.0; t += 5.0)
    {
        CAPTURE (t);
        const auto [late, rest] = lateness (heard, t, t + 0.5, 48000.0, 200.0);
        CHECK (std::abs (late - first.first) < 0.0002); // 0.2 ms; at 300 ppm it would be 24 ms
        CHECK (rest < -45.0);
    }
}

TEST_CASE ("A microphone at another nominal rate comes out at the loudspeaker's", "[live][clock]")
{
    const auto rates =
        GENERATE (std::pair { 44100.0, 48000.0 }, std::pair { 16000.0, 48000.0 }, std::pair { 96000.0, 44100.0 });
    CAPTURE (rates.first, rates.second);
    TwoDevices devices;
    devices.inputRate = rates.first;
    devices.outputRate = rates.second;
    devices.ppm = 80.0;
    SecondClock clock { SampleRate { rates.first }, SampleRate { rates.second } };
    const auto heard = devices.play (clock, 60.0);
    CHECK (clock.drift() == Approx (80.0).margin (10.0));
    CHECK (clock.restarts() == 0);
    const auto [early, restEarly] = lateness (heard, 35.0, 35.5, rates.second, 200.0);
    const auto [late, restLate] = lateness (heard, 59.0, 59.5, rates.second, 200.0);
    CHECK (std::abs (late - early) < 0.0002);
    CHECK (restLate < -45.0);
}

TEST_CASE ("A microphone that stands still is silence, and comes back at the delay it had", "[live][clock]")
{
    TwoDevices devices;
    devices.ppm = 100.0;
    devices.silentFrom = 40.0;
    devices.silentTo = 43.0;
    SecondClock clock { SampleRate { 48000.0 }, SampleRate { 48000.0 } };
    const auto heard = devices.play (clock, 100.0);
    CHECK (std::all_of (heard.begin() + 41 * 48000, heard.begin() + 42 * 48000, [] (float x) { return x == 0.0f; }));
    const auto [late, rest] = lateness (heard, 95.0, 95.5, 48000.0, 200.0);
    CHECK (rest < -40.0);
    CHECK (std::all_of (heard.begin(), heard.end(), [] (float x) { return std::isfinite (x); }));
}

TEST_CASE ("Two devices call on threads of their own, and neither waits for the other", "[live][clock]")
{
    // Under the real-time sanitizer: neither push() nor pull() allocates or locks. Under the thread sanitizer: nothing
    // is shared unguarded.
    SecondClock clock { SampleRate { 48000.0 }, SampleRate { 48000.0 } };
    const std::vector<float> block (480, 0.25f);
    const auto begun = std::chrono::steady_clock::now();
    const auto now = [&]
    { return Seconds { std::chrono::duration<double> (std::chrono::steady_clock::now() - begun).count() }; };
    const auto paced = [&] (auto&& call)
    {
        for (int i = 0; i < 150; ++i)
        {
            std::this_thread::sleep_until (begun + std::chrono::milliseconds (10 * i));
            call();
        }
    };
    std::thread input ([&] { paced ([&] { clock.push (block.data(), 480, now()); }); });
    int sounding = 0;
    paced ([&]
    {
        const auto pulled = clock.pull (480, now());
        sounding += std::any_of (pulled.begin(), pulled.end(), [] (float x) { return x != 0.0f; }) ? 1 : 0;
    });
    input.join();
    CHECK (sounding > 50);
}
