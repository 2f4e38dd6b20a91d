// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/RateConverter.h"

#include "Breath/Tracker/BandFeatures.h"

#include <soxr.h>

#include <cmath>
#include <new>

namespace slackwater::breath
{

struct RateConverter::Engine
{
    explicit Engine (double from)
    {
        soxr_error_t error = nullptr;
        const auto quality = soxr_quality_spec (SOXR_MQ, 0); // 16 bits: the noise of any microphone lies above
        handle = soxr_create (from, trackerRate, 1, &error, nullptr, &quality, nullptr);
        if (error != nullptr || handle == nullptr)
            throw std::bad_alloc();
    }
    ~Engine() { soxr_delete (handle); }
    Engine (const Engine&) = delete;
    Engine& operator= (const Engine&) = delete;

    soxr_t handle = nullptr;
};

RateConverter::RateConverter (SampleRate from) : ratio (trackerRate / from.value)
{
    if (from.value != trackerRate)
        engine = std::make_unique<Engine> (from.value);
}

RateConverter::~RateConverter() = default;
RateConverter::RateConverter (RateConverter&&) noexcept = default;
RateConverter& RateConverter::operator= (RateConverter&&) noexcept = default;

void RateConverter::process (std::span<const float> samples, std::vector<float>& out)
{
    if (! engine)
    {
        out.insert (out.end(), samples.begin(), samples.end());
        return;
    }
    converted.resize (static_cast<std::size_t> (std::ceil (static_cast<double> (samples.size()) * ratio)) + 64);
    while (! samples.empty())
    {
        std::size_t taken = 0, made = 0;
        soxr_process (engine->handle, samples.data(), samples.size(), &taken, converted.data(), converted.size(),
                      &made);
        out.insert (out.end(), converted.begin(), converted.begin() + static_cast<std::ptrdiff_t> (made));
        if (taken == 0 && made == 0)
            return;
        samples = samples.subspan (taken);
    }
}

void RateConverter::reset()
{
    if (engine)
        soxr_clear (engine->handle);
}

} // namespace slackwater::breath
