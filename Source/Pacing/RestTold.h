// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Event.h"
#include "Pacing/SpeakingWindow.h"
#include "Words/Pacing.h"

#include <algorithm>

/** What is told of a rest that begins: how long it will be, within which limits, and why. */
namespace slackwater::pacing
{

/** As it is from `begins` on, which may lie in its middle; the rest itself begins at `at`. */
[[nodiscard]] inline RestEvent restFrom (Seconds begins, const SpeakingWindow& window, Seconds at,
                                         const ElasticRest& range, Seconds length)
{
    const auto left = [&] (Seconds whole) { return std::max (at + whole - begins, Seconds { 0.0 }); };
    return { left (length), std::max (window.earliest - begins, Seconds { 0.0 }), left (range.most) };
}

[[nodiscard]] inline const words::Sentence<>& whyOfRest (const ElasticRest& range, Seconds length)
{
    constexpr Seconds noticeable { 0.05 };
    return length > range.ideal + noticeable   ? words::pacing::stretched
           : length < range.ideal - noticeable ? words::pacing::shortened
                                               : words::pacing::asWritten;
}

} // namespace slackwater::pacing
