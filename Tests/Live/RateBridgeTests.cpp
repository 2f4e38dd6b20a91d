// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Devices/RateBridge.h"
#include "Support/Catch.h"

#include <cmath>
#include <numbers>
#include <vector>

using namespace slackwater;
using namespace slackwater::engine;

namespace
{

double sineAt (double hertz, double rate, std::int64_t frame)
{
    return std::sin (2.0 * std::numbers::pi * hertz * static_cast<double> (frame) / rate);
}

struct Fit
{
    double amplitude = 0.0, phase = 0.0, restDecibels = 0.0; // rest: all that is not that sine, against it
};

/** The sine of that frequency that fits best, by least squares, and what is left. */
Fit fit (const std::vector<float>& x, std::size_t from, std::size_t to, double hertz, double rate)
{
    double ss = 0, cc = 0, sc = 0, xs = 0, xc = 0, xx = 0;
    for (auto i = from; i < to; ++i)
    {
        const auto w = 2.0 * std::numbers::pi * hertz * static_cast<double> (i) / rate;
        const auto s = std::sin (w), c = std::cos (w), v = static_cast<double> (x[i]);
        ss += s * s;
        cc += c * c;
        sc += s * c;
        xs += v * s;
        xc += v * c;
        xx += v * v;
    }
    const auto det = ss * cc - sc * sc;
    const auto a = (xs * cc - xc * sc) / det, b = (xc * ss - xs * sc) / det;
    const auto rest = xx - a * xs - b * xc;
    return { std::hypot (a, b), std::atan2 (b, a), 10.0 * std::log10 (std::max (rest, 1.0e-20) / xx) };
}

} // namespace

TEST_CASE ("A session sounds the same on a device of another rate, whatever blocks it asks for", "[live][bridge]")
{
    const auto session = GENERATE (44100.0, 48000.0, 96000.0);
    const auto device = GENERATE (22050.0, 44100.0, 48000.0, 96000.0, 192000.0);
    if (session == device)
        return;
    CAPTURE (session, device);
    RateBridge bridge { SampleRate { device }, SampleRate { session } };
    std::int64_t rendered = 0;
    const auto render = [&] (const float* heard, float* left, float* right, int frames)
    {
        CHECK (heard == nullptr);
        for (int i = 0; i < frames; ++i, ++rendered)
        {
            left[i] = static_cast<float> (0.5 * sineAt (440.0, session, rendered));
            right[i] = static_cast<float> (0.5 * sineAt (5000.0, session, rendered));
        }
    };
    std::vector<float> left (static_cast<std::size_t> (device * 4.0)), right (left.size());
    const int blocks[] = { 512, 64, 1, 1023, 4096, 37 };
    for (std::size_t at = 0, k = 0; at < left.size(); ++k)
    {
        const auto count = std::min (static_cast<std::size_t> (blocks[k % 6]), left.size() - at);
        bridge.process (nullptr, left.data() + at, right.data() + at, static_cast<int> (count), render);
        at += count;
    }
    CHECK (std::abs (static_cast<double> (rendered) - 4.0 * session)
           < 500.0); // the session's time is the device's time
    const auto low = fit (left, left.size() / 4, left.size(), 440.0, device),
               high = fit (right, right.size() / 4, right.size(), 5000.0, device);
    CHECK (low.amplitude == Approx (0.5).epsilon (0.001));
    CHECK (high.amplitude == Approx (0.5).epsilon (0.001));
    CHECK (low.restDecibels < -100.0);
    CHECK (high.restDecibels < -90.0);
}

TEST_CASE ("Through a bridge, what is heard stays aligned with what is played", "[live][bridge]")
{
    const auto session = GENERATE (44100.0, 48000.0);
    const auto device = GENERATE (16000.0, 44100.0, 48000.0, 96000.0);
    if (session == device)
        return;
    CAPTURE (session, device);
    RateBridge bridge { SampleRate { device }, SampleRate { session } };
    std::vector<float> heard, played;
    const auto render = [&] (const float* microphone, float* left, float* right, int frames)
    {
        REQUIRE (microphone != nullptr);
        for (int i = 0; i < frames; ++i)
        {
            left[i] = right[i] =
                static_cast<float> (0.5 * sineAt (300.0, session, static_cast<std::int64_t> (played.size())));
            played.push_back (left[i]);
            heard.push_back (microphone[i]);
        }
    };
    // The device hears what it played one block ago: a loudspeaker beside a microphone.
    const auto block = 480;
    std::vector<float> left (block), right (block), echo (block, 0.0f);
    for (int i = 0; i < static_cast<int> (30.0 * device) / block; ++i)
    {
        bridge.process (echo.data(), left.data(), right.data(), block, render);
        echo = left;
    }
    const auto second = static_cast<std::size_t> (session);
    const auto early = fit (heard, 2 * second, 4 * second, 300.0, session),
               late = fit (heard, 27 * second, 29 * second, 300.0, session);
    CHECK (early.amplitude == Approx (0.5).epsilon (0.002));
    CHECK (late.amplitude == Approx (0.5).epsilon (0.002));
    CHECK (late.restDecibels < -80.0); // nothing was ever missing
    CHECK (std::abs (std::remainder (late.phase - early.phase, 2.0 * std::numbers::pi)) < 0.001); // 0.5 microseconds
}
