// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/BandFeatures.h"

#include "Breath/Tracker/Fourier.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <vector>

namespace slackwater::breath
{

namespace
{
constexpr std::size_t windowLength = 512;
constexpr std::size_t binCount = windowLength / 2 + 1;
constexpr std::size_t stepsPerFrame = BandFeatures::frameLength / BandFeatures::hop;
constexpr double lowestEdge = 90.0, highestEdge = 6500.0; // Hz
constexpr float silence = 1.0e-10f;                       // power of a band: about -100 dBFS
constexpr float leastEcho = 6.1442124e-6f;                // e^-12

using Bands = std::array<float, bandCount>;

/** The share of each bin in a band (a bin is as wide as its spacing), for the bins that touch the band. */
struct Band
{
    std::size_t first = 0;
    std::vector<float> shares;
};

std::array<Band, bandCount> makeBands()
{
    constexpr double spacing = trackerRate / windowLength;
    std::array<Band, bandCount> bands;
    for (std::size_t b = 0; b < bandCount; ++b)
    {
        const auto edge = [] (std::size_t i)
        { return lowestEdge * std::pow (highestEdge / lowestEdge, static_cast<double> (i) / bandCount); };
        for (std::size_t bin = 0; bin < binCount; ++bin)
        {
            const double centre = static_cast<double> (bin) * spacing;
            const double overlap =
                std::min (centre + spacing / 2, edge (b + 1)) - std::max (centre - spacing / 2, edge (b));
            if (overlap <= 0.0)
                continue;
            if (bands[b].shares.empty())
                bands[b].first = bin;
            bands[b].shares.push_back (static_cast<float> (overlap / spacing));
        }
    }
    return bands;
}
} // namespace

struct BandFeatures::State
{
    RealFourier fourier { windowLength };
    std::array<Band, bandCount> bands = makeBands();
    std::array<float, windowLength> window {}, scratch {};
    std::array<std::complex<float>, binCount> spectrum {};
    std::array<float, windowLength + frameLength> cleaned {}, echo {}; // a window's past, then the frame

    State()
    {
        for (std::size_t i = 0; i < windowLength; ++i)
            window[i] = static_cast<float> (
                0.5 - 0.5 * std::cos (2.0 * std::numbers::pi * static_cast<double> (i) / windowLength));
    }

    [[nodiscard]] Bands powers (std::span<const float> samples)
    {
        constexpr float scale = 1.0f / (windowLength * windowLength * 0.25f); // a full-scale sine reads about 1
        std::transform (samples.begin(), samples.end(), window.begin(), scratch.begin(), std::multiplies<>());
        fourier.forward (scratch, spectrum);
        Bands result {};
        for (std::size_t b = 0; b < bandCount; ++b)
        {
            float sum = 0.0f;
            for (std::size_t i = 0; i < bands[b].shares.size(); ++i)
                sum += bands[b].shares[i] * std::norm (spectrum[bands[b].first + i]);
            result[b] = sum * scale;
        }
        return result;
    }
};

BandFeatures::BandFeatures() : state (std::make_unique<State>()) {}
BandFeatures::~BandFeatures() = default;

void BandFeatures::reset()
{
    state->cleaned.fill (0.0f);
    state->echo.fill (0.0f);
}

FeatureFrame BandFeatures::push (std::span<const float> cleaned, std::span<const float> echo)
{
    assert (cleaned.size() == frameLength && echo.size() == frameLength);
    const auto append = [] (auto& buffer, std::span<const float> fresh)
    {
        std::copy (buffer.end() - windowLength, buffer.end(), buffer.begin());
        std::copy (fresh.begin(), fresh.end(), buffer.begin() + windowLength);
    };
    append (state->cleaned, cleaned);
    append (state->echo, echo);
    const bool anyEcho =
        std::any_of (state->echo.begin(), state->echo.end(), [] (float sample) { return sample != 0.0f; });

    FeatureFrame frame;
    Bands mean {}, echoMean {};
    for (std::size_t step = 0; step < stepsPerFrame; ++step)
    {
        const std::size_t begin = (step + 1) * hop;
        const auto powers = state->powers (std::span { state->cleaned }.subspan (begin, windowLength));
        const auto echoPowers =
            anyEcho ? state->powers (std::span { state->echo }.subspan (begin, windowLength)) : Bands {};
        for (std::size_t b = 0; b < bandCount; ++b)
        {
            frame.level[b] += std::log (powers[b] + silence) / stepsPerFrame;
            mean[b] += (powers[b] + silence) / stepsPerFrame;
            echoMean[b] += echoPowers[b] / stepsPerFrame;
        }
    }
    for (std::size_t b = 0; b < bandCount; ++b)
    {
        frame.crest[b] = std::log (mean[b]) - frame.level[b];
        frame.echo[b] = std::min (std::log (echoMean[b] / mean[b] + leastEcho), 6.0f);
    }
    return frame;
}

} // namespace slackwater::breath
