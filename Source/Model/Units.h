// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cmath>
#include <compare>
#include <cstdint>

namespace slackwater
{

/** A length of time. Plain doubles inside real-time code are seconds too, and say so in their names. */
using Seconds = std::chrono::duration<double>;

/** Breaths a minute. */
struct Bpm
{
    double value = 0.0;

    constexpr auto operator<=> (const Bpm&) const = default;
};

/** Level relative to full scale, or a gain, in decibels. */
struct Decibels
{
    double value = 0.0;

    constexpr auto operator<=> (const Decibels&) const = default;
};

/** Loudness after ITU-R BS.1770-4 / EBU R128. */
struct Lufs
{
    double value = 0.0;

    constexpr auto operator<=> (const Lufs&) const = default;
};

/** Samples a second. */
struct SampleRate
{
    double value = 48000.0;

    constexpr auto operator<=> (const SampleRate&) const = default;
};

/** A position or length counted in samples at the engine's rate, from the session's start. */
struct Samples
{
    std::int64_t value = 0;

    constexpr auto operator<=> (const Samples&) const = default;
};

[[nodiscard]] constexpr Seconds periodOf (Bpm rate) noexcept { return Seconds { 60.0 / rate.value }; }
[[nodiscard]] constexpr Bpm rateOf (Seconds period) noexcept { return Bpm { 60.0 / period.count() }; }
[[nodiscard]] inline double gainOf (Decibels level) noexcept { return std::pow (10.0, level.value / 20.0); }

[[nodiscard]] constexpr Seconds toSeconds (Samples position, SampleRate rate) noexcept
{
    return Seconds { static_cast<double> (position.value) / rate.value };
}

/** Rounds to the nearest sample. */
[[nodiscard]] inline Samples toSamples (Seconds time, SampleRate rate) noexcept
{
    return Samples { std::llround (time.count() * rate.value) };
}

} // namespace slackwater
