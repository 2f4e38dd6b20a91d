// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/DeviceCallbacks.h"
#include "Engine/Live/SessionOnDevice.h"
#include "Support/Catch.h"
#include "TestPack.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace slackwater;
using namespace slackwater::test;

// The outermost of our code on the audio thread, called as JUCE calls it: the rtsan preset stops where it would block.

namespace
{
constexpr SampleRate rate { 48000.0 };

/** A session and the device's callbacks around it, without the device. */
struct Edge
{
    explicit Edge (SampleRate deviceRate)
    {
        output.player = &player;
        player.prepare (deviceRate);
        while (renderer->readAhead())
        {
        }
    }

    static engine::RendererSettings settingsFor (const TestPack& pack)
    {
        engine::RendererSettings settings;
        settings.rate = rate;
        settings.packFolder = pack.path();
        return settings;
    }

    /** One block on a device of so many channels; what each of them got. */
    std::vector<std::vector<float>> play (int outs, int frames)
    {
        const std::vector<float> heard (static_cast<std::size_t> (frames), 0.01f);
        const float* in[] { heard.data() };
        std::vector<std::vector<float>> channels (static_cast<std::size_t> (outs),
                                                  std::vector<float> (heard.size(), 9.0f));
        std::vector<float*> out;
        for (auto& channel : channels)
            out.push_back (channel.data());
        output.audioDeviceIOCallbackWithContext (in, 1, out.data(), outs, frames, {});
        return channels;
    }

    TestPack pack;
    std::unique_ptr<engine::Renderer> renderer =
        std::move (*engine::Renderer::create (shortPlan(), settingsFor (pack)));
    engine::ListeningRing ring { 1 << 18 };
    engine::WakeUp wake;
    engine::SessionCallback callback { *renderer, ring, wake, rate };
    engine::SessionOnDevice player { callback, rate, {} };
    engine::OutputCallback output;
};

bool wasWritten (const std::vector<float>& channel)
{
    return std::all_of (channel.begin(), channel.end(), [] (float x) { return std::abs (x) <= 1.0f; });
}
} // namespace

TEST_CASE ("Whatever channels and block sizes a device has, each of its samples is written", "[live]")
{
    const auto outs = GENERATE (0, 1, 2, 6);
    const auto frames = GENERATE (1, 480, 9000);
    const auto deviceRate = GENERATE (48000.0, 44100.0);
    Edge edge { SampleRate { deviceRate } };
    const auto channels = edge.play (outs, frames);

    CHECK (std::all_of (channels.begin(), channels.end(), wasWritten));
    CHECK (edge.renderer->position().value > 0);
}

TEST_CASE ("A microphone on input 2, or upside down beside itself, is heard as in a file", "[live]")
{
    std::vector<float> hiss (48000), silence (48000, 0.0f), inverted;
    std::uint32_t seed = 1;
    for (auto& sample : hiss)
        sample =
            0.1f * static_cast<float> (static_cast<std::int32_t> (seed = seed * 1664525u + 1013904223u)) * 0x1.0p-31f;
    inverted = hiss;
    for (auto& sample : inverted)
        sample = -sample;
    const auto level = [] (const float* samples)
    {
        auto sum = 0.0;
        for (int i = 0; i < 480; ++i)
            sum += std::abs (static_cast<double> (samples[i]));
        return sum / 480.0;
    };
    const auto heard = [&] (const std::vector<float>& first, const std::vector<float>& second)
    {
        const auto microphone = std::make_unique<engine::OneMicrophone>();
        microphone->prepare (2, rate);
        const float* in[] { first.data(), second.data() };
        auto last = 0.0;
        for (int at = 0; at + 480 <= 48000; at += 480)
            last = level (microphone->hear (in, 2, at, 480));
        return last;
    };
    const auto alone = level (hiss.data() + 48000 - 480);
    CHECK (heard (silence, hiss) == Approx (alone).epsilon (0.01));
    CHECK (heard (hiss, silence) == Approx (alone).epsilon (0.01));
    CHECK (heard (hiss, inverted) == Approx (alone).epsilon (0.01));
    CHECK (heard (hiss, hiss) == Approx (alone).epsilon (0.01));

    engine::OneMicrophone one;
    const float* in[] { hiss.data() };
    CHECK (one.hear (in, 1, 10, 480) == hiss.data() + 10);
    CHECK (one.hear (in, 0, 0, 480) == nullptr);
}

TEST_CASE ("A microphone of another device is heard through its own callback", "[live]")
{
    Edge edge { rate };
    engine::InputCallback input;
    input.clock = std::make_unique<engine::SecondClock> (rate, rate);
    edge.output.clock = input.clock.get();
    const std::vector<float> heard (480, 0.25f);
    const float* in[] { heard.data() };
    for (int block = 0; block < 20; ++block)
    {
        input.audioDeviceIOCallbackWithContext (in, 1, nullptr, 0, 480, {});
        edge.play (2, 480);
    }
    CHECK (input.lastHeard.load() > 0.0);
    CHECK (edge.callback.blocks() == 20);
}
