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
constexpr double lowestCutoff = 320.0, highestCutoff = 2800.0; // of the wash, at trough and crest, in Hz
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
    noise.seed (seed * 0x9e3779b97f4a7c15ull);
    pinkening.tune (rate);
    deepLow.tune (140.0, rate);
    deepLower.tune (260.0, rate);
    deepHigh.tune (70.0, rate);
    washHigh.tune (260.0, rate);
    foamGrain.tune (30.0, rate);
    washFilter.reset();
    foamFilter.reset();
    foamTuning = TwoPoles::tuned (
        static_cast<float> (std::tan (std::numbers::pi * std::min (foamHertz, 0.4 * rate) / rate)), 0.6f);
    swell.prepare (rate, seed);
    drift = 0.0;
    driftRate = 2.0 * std::numbers::pi * controlFrames / (37.0 * rate); // the sea leans left and right in 37 s
    now = 0;
    untilControl = 0;
    to = controlsNow();
}

void Tide::breathe (const Breath& breath, std::int64_t framesAhead) noexcept
{
    swell.breathe (breath, now + framesAhead);
}
void Tide::breatheFreely() noexcept { swell.breatheFreely(); }

Tide::Controls Tide::controlsNow() noexcept
{
    const auto sea = swell.at (now);
    const auto rest = 1.0 - settings.motion; // what stays at the trough
    const auto level = [&] (double height, double least) { return least + (1.0 - least) * height; };

    Controls controls;
    controls.deep = deepLevel * static_cast<float> (level (sea.height, 0.55 + 0.3 * rest));
    controls.wash = washLevel * static_cast<float> (level (std::pow (sea.height, 1.2), 0.12 + 0.4 * rest));
    controls.foam =
        foamLevel
        * static_cast<float> (2.0 * settings.brightness * (0.08 * rest + 0.3 * sea.height * sea.height + sea.foam));
    const auto cutoff =
        lowestCutoff * std::pow (highestCutoff / lowestCutoff, sea.height * (0.7 + 0.6 * settings.brightness));
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

        const auto white = noise.next();
        const auto pink = pinkening.next (white);
        const auto body = deepHigh.high (deepLower.low (deepLow.low (pink)));
        const auto water =
            washHigh.high (washFilter.low (0.8f * pink + 0.45f * pink[middleLane], TwoPoles::tuned (cutoff, 0.6f)));
        const auto grain = magnitude (foamGrain.low (white)) * 14.0f; // tiny bubbles: the fizz is never even
        const auto spray = foamFilter.band (pink, foamTuning) * grain;
        const auto value = deep * (1.6f * body + 2.6f * body[middleLane]) + wash * water + foam * spray;
        left[i] = value[leftLane] * (1.0f - lean);
        right[i] = value[rightLane] * (1.0f + lean);
    }
}

} // namespace slackwater::tide
