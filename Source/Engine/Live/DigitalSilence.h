// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace slackwater::engine
{

/** After so long it is taken for silent, and a check of it ends; a session, which goes on, says so a little later. */
inline constexpr Seconds takenForSilentAfter { 3.0 }, toldInSessionAfter { 5.0 };

/** For how long a microphone has given nothing at all: no converter is so quiet, so it is muted, unplugged, or not the
    one that was meant. The one rule of it, for sessions and for the check of a microphone. A value without threads. */
class DigitalSilence
{
public:
    explicit DigitalSilence (SampleRate r) noexcept : rate (r) {}

    void hear (std::span<const float> microphone) noexcept
    {
        const auto lastSound =
            std::find_if (microphone.rbegin(), microphone.rend(), [] (float x) { return std::abs (x) > quietest; });
        const auto quiet = std::distance (microphone.rbegin(), lastSound);
        frames = lastSound == microphone.rend() ? frames + quiet : quiet;
    }

    [[nodiscard]] Seconds lasted() const noexcept { return Seconds { static_cast<double> (frames) / rate.value }; }

private:
    static constexpr float quietest = 1.0e-6f; // -120 dB: below the noise of any converter

    SampleRate rate;
    std::int64_t frames = 0;
};

} // namespace slackwater::engine
