// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tide/Tide.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::tide
{

namespace
{

    // Found by ear and spectrogram; ownLoudness was measured with them.
    constexpr float deepLevel = 0.062f, washLevel = 0.34f, foamLevel = 0.10f;
    constexpr double lowestCutoff = 320.0, highestCutoff = 2800.0;      // of the wash, at trough and crest, in Hz
    constexpr double foamHertz = 3400.0;

} // namespace

void Tide::prepare (double sampleRate, std::uint64_t newSeed, Settings newSettings) noexcept
{
    rate = sampleRate;
    seed = newSeed;
    settings.brightness = std::clamp (newSettings.brightness, 0.0, 1.0);
    settings.motion = std::clamp (newSettings.motion, 0.0, 1.0);
    reset();
}

void Tide::reset() noexcept
{
    std::uint64_t number = seed * 3;
    for (auto* channel : { &channels[0], &channels[1], &shared })
    {
        channel->noise.seed (0x9e3779b97f4a7c15ull * ++number);
        channel->pink.tune (rate);
        channel->pink.reset();
        channel->deepLow.tune (140.0, rate);
        channel->deepLower.tune (260.0, rate);
        channel->deepHigh.tune (70.0, rate);
        channel->washHigh.tune (260.0, rate);
        channel->foamGrain.tune (30.0, rate);
        channel->foam.tune (foamHertz, 0.6, rate);
        channel->wash.reset();
        channel->foam.reset();
        for (auto* pole : { &channel->deepLow, &channel->deepLower, &channel->deepHigh, &channel->washHigh, &channel->foamGrain })
            pole->reset();
    }
    swell.prepare (rate, seed);
    drift = 0.0;
    driftRate = 2.0 * std::numbers::pi * controlFrames / (37.0 * rate);      // the sea leans left and right in 37 s
    now = 0;
    untilControl = 0;
    to = controlsNow();
}

void Tide::breathe (const Breath& breath, std::int64_t framesAhead) noexcept { swell.breathe (breath, now + std::max<std::int64_t> (0, framesAhead)); }
void Tide::breatheFreely() noexcept { swell.breatheFreely(); }

Tide::Controls Tide::controlsNow() noexcept
{
    const auto sea = swell.at (now);
    const auto rest = 1.0 - settings.motion;                            // what stays at the trough
    const auto level = [&] (double height, double least) { return least + (1.0 - least) * height; };

    Controls controls;
    controls.deep = deepLevel * static_cast<float> (level (sea.height, 0.55 + 0.3 * rest));
    controls.wash = washLevel * static_cast<float> (level (std::pow (sea.height, 1.2), 0.12 + 0.4 * rest));
    controls.foam = foamLevel * static_cast<float> (2.0 * settings.brightness * (0.08 * rest + 0.3 * sea.height * sea.height + sea.foam));
    const auto cutoff = lowestCutoff * std::pow (highestCutoff / lowestCutoff, sea.height * (0.7 + 0.6 * settings.brightness));
    controls.washCutoff = static_cast<float> (std::tan (std::numbers::pi * std::min (cutoff, 0.4 * rate) / rate));
    return controls;
}

void Tide::process (float* left, float* right, int frames) noexcept
{
    for (int done = 0; done < frames;)
    {
        if (untilControl == 0)
        {
            // The curve's next point is known one step ahead: nothing is late by more than that step's straight line.
            from = to;
            now += controlFrames;
            to = controlsNow();
            now -= controlFrames;
            drift += driftRate;
            untilControl = controlFrames;
        }
        const auto run = std::min (frames - done, untilControl);
        render (left + done, right + done, controlFrames - untilControl, run);
        done += run;
        untilControl -= run;
        now += run;
    }
}

void Tide::render (float* left, float* right, int offset, int frames) noexcept
{
    constexpr float step = 1.0f / controlFrames;
    const auto lean = 0.12f * static_cast<float> (std::sin (drift));
    for (int i = 0; i < frames; ++i)
    {
        const auto x = static_cast<float> (offset + i) * step;
        const auto deep = from.deep + (to.deep - from.deep) * x;
        const auto wash = from.wash + (to.wash - from.wash) * x;
        const auto foam = from.foam + (to.foam - from.foam) * x;
        const auto cutoff = from.washCutoff + (to.washCutoff - from.washCutoff) * x;

        const auto middle = shared.pink.next (shared.noise.next());
        const auto both = shared.deepHigh.high (shared.deepLower.low (shared.deepLow.low (middle)));
        for (int c = 0; c < 2; ++c)
        {
            auto& channel = channels[static_cast<std::size_t> (c)];
            const auto white = channel.noise.next();
            const auto pink = channel.pink.next (white);
            const auto body = channel.deepHigh.high (channel.deepLower.low (channel.deepLow.low (pink)));
            const auto water = channel.washHigh.high (channel.wash.next (0.8f * pink + 0.45f * middle, cutoff));
            const auto grain = std::abs (channel.foamGrain.low (white)) * 14.0f;       // tiny bubbles: the fizz is never even
            const auto spray = channel.foam.next (pink) * grain;
            const auto value = deep * (2.6f * both + 1.6f * body) + wash * water + foam * spray;
            (c == 0 ? left : right)[i] = value * (c == 0 ? 1.0f - lean : 1.0f + lean);
        }
    }
}

} // namespace slackwater::tide
