// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Sounds.h"
#include "Support/Catch.h"

using namespace slackwater;
using namespace slackwater::engine;
using namespace slackwater::engine::tests;

namespace
{

/** All that is not a sine of that frequency, against it, in dB (total harmonic distortion and noise, aliases and images
    included): the best sine by least squares, taken away. */
double distortion (const std::vector<float>& x, double from, double to, double hertz, double rate)
{
    double ss = 0, cc = 0, sc = 0, xs = 0, xc = 0, xx = 0;
    for (auto i = static_cast<std::size_t> (from * rate); i < static_cast<std::size_t> (to * rate); ++i)
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
    return 10.0 * std::log10 (std::max (xx - a * xs - b * xc, 1.0e-20) / xx);
}

} // namespace

TEST_CASE ("Segments of 8 to 192 kHz in one session: each is the tone it was, and nothing else", "[engine][rates]")
{
    PackFolder pack;
    const auto rate = GENERATE (44100.0, 48000.0, 96000.0);
    const std::vector<int> rates {
        8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 176400, 192000
    };
    std::vector<Event> events;
    for (std::size_t i = 0; i < rates.size(); ++i)
    {
        auto name = std::to_string (rates[i]) + ".wav";
        save (pack.path / name, sine (1000.0, 1.0, 0.25, rates[i], i % 2 == 0 ? 1 : 2));
        events.push_back (say (std::move (name), 1.5 * static_cast<double> (i), rate));
    }
    const auto heard = play (pack.path, events, 1.5 * static_cast<double> (rates.size()), 512, rate);

    CHECK (heard.faults.empty());
    for (std::size_t i = 0; i < rates.size(); ++i)
    {
        CAPTURE (rate, rates[i]);
        const auto from = 1.5 * static_cast<double> (i) + 0.1;
        CHECK (distortion (heard.left, from, from + 0.8, 1000.0, rate)
               < -100.0); // 24-bit files; the ideal is what 24 bits give, -126
        CHECK (levelOf (heard.left, from, from + 0.8, rate)
               == Approx (levelOf (heard.left, 0.1, 0.9, rate)).margin (0.1));
    }
}

TEST_CASE ("What no lower rate can hold does not fold back, and what a low rate holds makes no images",
           "[engine][rates]")
{
    PackFolder pack;
    const auto rate = GENERATE (44100.0, 48000.0);
    CAPTURE (rate);
    auto beyond = sine (1000.0, 2.0, 0.1, 192000);
    for (std::size_t i = 0; i < beyond.samples.size(); ++i)
        beyond.samples[i] +=
            static_cast<float> (0.1 * std::sin (2.0 * std::numbers::pi * 30000.0 * static_cast<double> (i) / 192000.0));
    save (pack.path / "beyond.wav", beyond);
    save (pack.path / "low.wav", sine (3000.0, 2.0, 0.1, 8000));
    const auto heard = play (pack.path, { say ("beyond.wav", 0.0, rate), say ("low.wav", 3.0, rate) }, 6.0, 512, rate);

    CHECK (distortion (heard.left, 0.2, 1.8, 1000.0, rate) < -95.0);
    CHECK (distortion (heard.left, 3.2, 4.8, 3000.0, rate) < -95.0);
}
