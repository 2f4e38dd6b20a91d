// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/FrontEnd.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr float loudest = 4.0f; // full scale is 1; a broken driver's numbers end here

float madeSafe (float sample) noexcept
{
    return std::isfinite (sample) ? std::clamp (sample, -loudest, loudest) : 0.0f;
}
} // namespace

void FrontEnd::process (std::span<const float> microphone, std::span<const float> reference)
{
    assert (reference.empty() || reference.size() == microphone.size());
    constexpr auto block = EchoCanceller::blockLength;
    for (std::size_t i = 0; i < microphone.size(); ++i)
    {
        microphoneBlock.push_back (madeSafe (microphone[i]));
        referenceBlock.push_back (reference.empty() ? 0.0f : madeSafe (reference[i]));
        if (microphoneBlock.size() < block)
            continue;

        std::array<float, block> alignedBlock, cleanedBlock, echoBlock;
        if (clock.process (microphoneBlock, referenceBlock, alignedBlock))
        {
            canceller.reset();
            beginsAnew = true;
        }
        canceller.process (microphoneBlock, alignedBlock, cleanedBlock, echoBlock);
        lateEcho.push (cleanedBlock, alignedBlock);
        microphoneBlock.clear();
        referenceBlock.clear();
        cleaned.insert (cleaned.end(), cleanedBlock.begin(), cleanedBlock.end());
        echo.insert (echo.end(), echoBlock.begin(), echoBlock.end());
        if (cleaned.size() < BandFeatures::frameLength)
            continue;

        constexpr auto length = BandFeatures::frameLength;
        frames.push_back (features.push (std::span { cleaned }.first (length), std::span { echo }.first (length)));
        cleaned.erase (cleaned.begin(), cleaned.begin() + static_cast<std::ptrdiff_t> (length));
        echo.erase (echo.begin(), echo.begin() + static_cast<std::ptrdiff_t> (length));
    }
}

std::optional<FeatureFrame> FrontEnd::takeFrame()
{
    if (frames.empty())
        return {};
    const auto frame = frames.front();
    frames.pop_front();
    return frame;
}

void FrontEnd::reset()
{
    clock.reset();
    lateEcho.reset();
    canceller.reset();
    features.reset();
    for (auto* buffer : { &microphoneBlock, &referenceBlock, &cleaned, &echo })
        buffer->clear();
    frames.clear();
    beginsAnew = false;
}

} // namespace slackwater::breath
