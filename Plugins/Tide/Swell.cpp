// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tide/Swell.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace slackwater::tide
{

namespace
{

double eased (double x) noexcept { return 0.5 - 0.5 * std::cos (std::numbers::pi * std::clamp (x, 0.0, 1.0)); }

} // namespace

void Swell::prepare (double sampleRate, std::uint64_t seed) noexcept
{
    rate = sampleRate;
    state = seed * 0x9e3779b97f4a7c15ull + 0x632be59bd9b4e019ull;
    isPaced = isComing = free = false;
    left = { 0.0, 0.0, 0.0 };
    turnedAt = 0;
    current = ownWave (0);
}

double Swell::random() noexcept // splitmix64 (Steele, Lea, Flood 2014)
{
    state += 0x9e3779b97f4a7c15ull;
    auto z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return static_cast<double> ((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

/** Around six a minute, each a little longer or shorter, higher or lower than the last; the third or fourth is large.
 */
Swell::Wave Swell::ownWave (std::int64_t start) noexcept
{
    Wave wave;
    wave.start = start;
    wave.breath.seconds = 8.4 + 3.4 * random();
    wave.breath.inhale = 0.36 + 0.08 * random();
    wave.breath.exhale = 0.58;
    wave.breath.holdIn = 0.0;
    wave.breath.holdOut = 1.0 - wave.breath.inhale - wave.breath.exhale;
    wave.size = random() < 0.3 ? 0.95 + 0.05 * random() : 0.6 + 0.25 * random();
    return wave;
}

SwellState Swell::shapeOf (const Wave& wave, std::int64_t frame) const noexcept
{
    const auto& b = wave.breath;
    const auto length = b.seconds * rate;
    const auto position = static_cast<double> (frame - wave.start) / length;
    auto x = position - std::floor (position); // a pacer that is late: the breath comes round again

    SwellState shape;
    shape.size = wave.size;
    const auto exhaleAt = b.inhale + b.holdIn;
    if (x < b.inhale)
    {
        const auto rise = eased (x / b.inhale);
        shape.height = rise * std::sqrt (std::max (rise, 0.0)); // slow to begin, as water gathers
    }
    else if (x < exhaleAt)
        shape.height = 1.0;
    else if (x < exhaleAt + b.exhale)
    {
        const auto fall = (x - exhaleAt) / b.exhale;
        shape.height = std::pow (1.0 - eased (fall), 1.3);
        shape.foam = std::sin (std::numbers::pi * std::pow (fall, 0.55)); // most a quarter of the way down
        shape.foam *= shape.foam;
    }
    shape.height *= wave.size;
    shape.foam *= wave.size;
    return shape;
}

SwellState Swell::soundingAt (std::int64_t frame) const noexcept
{
    auto shape = shapeOf (current, frame);
    const auto fade = std::exp (-static_cast<double> (frame - turnedAt) / (0.6 * rate));
    shape.height = std::clamp (shape.height + left.height * fade, 0.0, 1.0);
    shape.foam = std::clamp (shape.foam + left.foam * fade, 0.0, 1.0);
    return shape;
}

void Swell::turnTo (const Wave& wave, std::int64_t frame) noexcept
{
    const auto before = soundingAt (frame);
    const auto after = shapeOf (wave, frame);
    left.height = before.height - after.height;
    left.foam = before.foam - after.foam;
    turnedAt = frame;
    current = wave;
}

void Swell::breathe (const Breath& breath, std::int64_t at) noexcept
{
    coming.breath = breath;
    coming.breath.seconds = std::clamp (breath.seconds, 0.5, 60.0);
    coming.start = at;
    coming.size = 1.0;
    isComing = true;
}

void Swell::breatheFreely() noexcept
{
    isComing = false;
    free = isPaced; // the wave under way runs out first
}

SwellState Swell::at (std::int64_t frame) noexcept
{
    if (isComing && frame >= coming.start)
    {
        isComing = free = false;
        isPaced = true;
        turnTo (coming, frame);
    }
    const auto isOver = static_cast<double> (frame - current.start) >= current.breath.seconds * rate;
    if (isOver && (! isPaced || free))
    {
        isPaced = free = false;
        turnTo (ownWave (current.start + std::llround (current.breath.seconds * rate)), frame);
    }

    return soundingAt (frame);
}

} // namespace slackwater::tide
