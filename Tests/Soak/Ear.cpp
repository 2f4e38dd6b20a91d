// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Soak/Ear.h"

#include <cmath>
#include <cstdio>
#include <numbers>

namespace slackwater::soak
{

namespace
{

constexpr double quietest = 1.0e-7; // -140 dB: nobody can hear, and no converter make, less
constexpr Seconds longestBreak { 0.002 };

std::string words (const char* what, double value, double limit)
{
    char text[128];
    std::snprintf (text, sizeof text, "%s: %.3g, at most %.3g", what, value, limit);
    return text;
}

} // namespace

Ear::Ear (SampleRate sampleRate)
    : longestSilence (static_cast<int> (longestBreak.count() * sampleRate.value)), rate (sampleRate.value)
{
    // RBJ's cookbook, high pass, Q = 1 / sqrt 2.
    const auto w = 2.0 * std::numbers::pi * 4000.0 / rate, alpha = std::sin (w) / std::sqrt (2.0), c = std::cos (w);
    a0 = 1.0 + alpha;
    b0 = b2 = (1.0 + c) / 2.0 / a0;
    b1 = -(1.0 + c) / a0;
    a1 = -2.0 * c / a0;
    a2 = (1.0 - alpha) / a0;
    forget();
}

void Ear::forget()
{
    channels = {};
    settling = static_cast<int> (0.01 * rate);
}

double Ear::highOf (Channel& channel, double x) const noexcept
{
    for (std::size_t filter = 0; filter < 2; ++filter)
    {
        auto* past = channel.past.data() + 4 * filter;
        const auto y = b0 * x + b1 * past[0] + b2 * past[1] - a1 * past[2] - a2 * past[3];
        past[1] = past[0];
        past[0] = x;
        past[3] = past[2];
        past[2] = y;
        x = y;
    }
    return x;
}

std::optional<std::string> Ear::hear (std::span<const float> left, std::span<const float> right, Expected expected)
{
    std::optional<std::string> wrong;
    const auto complain = [&] (std::string what)
    {
        if (! wrong)
            wrong = std::move (what);
    };
    for (std::size_t i = 0; i < left.size(); ++i)
    {
        bool isSilent = true;
        for (std::size_t c = 0; c < 2; ++c)
        {
            const auto x = static_cast<double> (c == 0 ? left[i] : right[i]);
            if (! std::isfinite (x))
                return "a sample is no number";
            const auto size = std::abs (x);
            loudest = std::max (loudest, size);
            if (size > 1.0)
                complain (words ("beyond full scale", size, 1.0));
            isSilent = isSilent && size < quietest;
            const auto high = std::abs (highOf (channels[c], x));
            if (settling > 0)
                continue;
            sharpest = std::max (sharpest, high);
            if (high > expected.sharpest)
                complain (words ("a click", high, expected.sharpest));
        }
        settling = std::max (0, settling - 1);
        channels[0].zeros = isSilent && expected.isSounding ? channels[0].zeros + 1 : 0;
        if (channels[0].zeros > longestSilence)
        {
            complain ("a gap: silence for more than " + std::to_string (longestSilence) + " frames while a bed sounds");
            channels[0].zeros = 0;
        }
    }
    return wrong;
}

} // namespace slackwater::soak
