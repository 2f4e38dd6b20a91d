// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound/Resampler.h"

#include <soxr.h>

#include <algorithm>
#include <cmath>
#include <new>

namespace slackwater::sound
{

namespace
{

/** Frames of room for a call beyond what the rates say. It decides in which call a frame comes out, and so in which row
    of the tracker: another number is another result. */
std::size_t roomBeyondRatio (Precision precision) { return precision == Precision::bits16 ? 64 : 256; }

} // namespace

struct Resampler::Engine
{
    Engine (SampleRate from, SampleRate to, int channels, Precision precision)
    {
        soxr_error_t error = nullptr;
        const auto quality = soxr_quality_spec (precision == Precision::bits16 ? SOXR_MQ : SOXR_HQ, 0);
        handle =
            soxr_create (from.value, to.value, static_cast<unsigned> (channels), &error, nullptr, &quality, nullptr);
        if (error != nullptr || handle == nullptr)
            throw std::bad_alloc();
    }
    ~Engine() { soxr_delete (handle); }
    Engine (const Engine&) = delete;
    Engine& operator= (const Engine&) = delete;

    soxr_t handle = nullptr;
};

Resampler::Resampler (SampleRate from, SampleRate to, int channels, Precision precision)
    : ratio (to.value / from.value), beyondRatio (roomBeyondRatio (precision)),
      channelCount (static_cast<std::size_t> (channels))
{
    if (from != to)
        engine = std::make_unique<Engine> (from, to, channels, precision);
}

Resampler::~Resampler() = default;
Resampler::Resampler (Resampler&&) noexcept = default;
Resampler& Resampler::operator= (Resampler&&) noexcept = default;

std::span<const float> Resampler::process (std::span<const float> interleaved)
{
    if (! engine)
        return interleaved;

    std::size_t total = 0;
    auto frames = interleaved.size() / channelCount;
    const auto* source = interleaved.data();
    const auto room = static_cast<std::size_t> (std::ceil (static_cast<double> (frames) * ratio)) + beyondRatio;
    while (frames > 0)
    {
        if (converted.size() < (total + room) * channelCount)
            converted.resize ((total + room) * channelCount);
        std::size_t taken = 0, made = 0;
        soxr_process (engine->handle, source, frames, &taken, converted.data() + total * channelCount, room, &made);
        total += made;
        source += taken * channelCount;
        frames -= taken;
        if (taken == 0 && made == 0)
            break;
    }
    return { converted.data(), total * channelCount };
}

void Resampler::append (std::span<const float> interleaved, std::vector<float>& out)
{
    const auto made = process (interleaved);
    out.insert (out.end(), made.begin(), made.end());
}

std::span<const float> Resampler::finish()
{
    if (! engine)
        return {};

    std::size_t total = 0;
    constexpr std::size_t room = 4096;
    for (;;)
    {
        converted.resize (std::max (converted.size(), (total + room) * channelCount));
        std::size_t made = 0;
        soxr_process (engine->handle, nullptr, 0, nullptr, converted.data() + total * channelCount, room, &made);
        total += made;
        if (made < room)
            return { converted.data(), total * channelCount };
    }
}

} // namespace slackwater::sound
