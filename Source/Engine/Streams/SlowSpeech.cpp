// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Streams/SlowSpeech.h"

#include <rubberband/RubberBandStretcher.h>

#include <algorithm>

namespace slackwater::engine
{

namespace
{
using RubberBand::RubberBandStretcher;
constexpr std::size_t block = 1024;
constexpr float fadeFrames = 48.0f; // the stretcher begins with a step, where the recording began gently
constexpr int options = RubberBandStretcher::OptionProcessOffline | RubberBandStretcher::OptionEngineFiner
                        | RubberBandStretcher::OptionThreadingNever | RubberBandStretcher::OptionChannelsTogether;
} // namespace

struct SlowSpeech::Stretcher
{
    Stretcher (SampleRate rate, std::size_t channels, double ratio)
        : band (static_cast<std::size_t> (rate.value), channels, options, ratio)
    {
    }
    RubberBandStretcher band;
};

SlowSpeech::SlowSpeech (SampleRate rate, int channels, double speed, std::int64_t expectedFrames)
    : channelCount (static_cast<std::size_t> (channels)), apart (channelCount, std::vector<float> (block)),
      pointers (channelCount)
{
    stretcher = std::make_unique<Stretcher> (rate, channelCount, 1.0 / allowed (speed));
    stretcher->band.setExpectedInputDuration (static_cast<std::size_t> (std::max<std::int64_t> (1, expectedFrames)));
    stretcher->band.setMaxProcessSize (block);
    for (std::size_t c = 0; c < channelCount; ++c)
        pointers[c] = apart[c].data();
}

SlowSpeech::~SlowSpeech() = default;
SlowSpeech::SlowSpeech (SlowSpeech&&) noexcept = default;
SlowSpeech& SlowSpeech::operator= (SlowSpeech&&) noexcept = default;

void SlowSpeech::feed (std::span<const float> interleaved, bool isLast)
{
    const auto frames = interleaved.size() / channelCount;
    for (std::size_t c = 0; c < channelCount; ++c)
        for (std::size_t i = 0; i < frames; ++i)
            apart[c][i] = interleaved[i * channelCount + c];
    stretcher->band.process (pointers.data(), frames, isLast);
    collect();
}

void SlowSpeech::collect()
{
    while (stretcher->band.available() > 0)
    {
        const auto got = stretcher->band.retrieve (
            pointers.data(), std::min (static_cast<std::size_t> (stretcher->band.available()), block));
        const auto from = slowed.size();
        slowed.resize (from + got * channelCount);
        for (std::size_t c = 0; c < channelCount; ++c)
            for (std::size_t i = 0; i < got; ++i)
                slowed[from + i * channelCount + c] =
                    apart[c][i] * std::min (1.0f, static_cast<float> (made + i) / fadeFrames);
        made += got;
    }
}

std::span<const float> SlowSpeech::process (std::span<const float> interleaved)
{
    slowed.clear();
    const auto most = block * channelCount;
    held.insert (held.end(), interleaved.begin(), interleaved.end());
    std::size_t at = 0;
    for (; held.size() - at > most; at += most)
        feed ({ held.data() + at, most }, false);
    held.erase (held.begin(), held.begin() + static_cast<std::ptrdiff_t> (at));
    return slowed;
}

std::span<const float> SlowSpeech::finish()
{
    slowed.clear();
    feed (held, true);
    held.clear();
    return slowed;
}

} // namespace slackwater::engine
