// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/EnvelopeTracker.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr std::size_t window = 300, leastHeard = 200; // frames: 30 s, 20 s
constexpr std::size_t firstBand = 4, lastBand = 14;   // about 200-2000 Hz
constexpr float echoMostlyAbove = -1.0f;              // natural log: louder echo than rest makes the frame useless
constexpr double leastDeviation = 0.25;               // natural log units: a flatter envelope holds no breath
constexpr double leastPeak = 0.5;                     // of the autocorrelation: noise's own peaks stay below
constexpr double fastest = 30.0, slowest = 4.0;       // breaths a minute, within 30 s
constexpr double mostConfidence = 0.75;               // it cannot tell half a breath from a whole one

/** How alike a curve is to itself so many frames before: the normalised autocorrelation at that lag. */
double similarityAt (std::size_t lag, const std::vector<float>& curve, double mean)
{
    double product = 0.0, now = 0.0, before = 0.0;
    for (std::size_t i = lag; i < curve.size(); ++i)
    {
        const double a = static_cast<double> (curve[i]) - mean, b = static_cast<double> (curve[i - lag]) - mean;
        product += a * b;
        now += a * a;
        before += b * b;
    }
    return product / std::sqrt (now * before + 1.0e-12);
}
} // namespace

void EnvelopeTracker::push (const FeatureFrame& frame)
{
    float level = 0.0f, echo = 0.0f;
    for (std::size_t b = firstBand; b < lastBand; ++b)
    {
        level += frame.level[b] / static_cast<float> (lastBand - firstBand);
        echo += frame.echo[b] / static_cast<float> (lastBand - firstBand);
    }
    if (echo > echoMostlyAbove && ! envelope.empty())
        level = envelope.back();
    const float smoothed = envelope.empty() ? level : envelope.back() + 0.4f * (level - envelope.back());
    envelope.push_back (smoothed);
    if (envelope.size() > window)
        envelope.erase (envelope.begin());
    if (++frames % 5 == 0)
        listen();
}

void EnvelopeTracker::listen()
{
    newest.reset();
    if (envelope.size() < leastHeard)
        return;
    const auto count = envelope.size();
    double mean = 0.0, variance = 0.0;
    for (const float value : envelope)
        mean += static_cast<double> (value) / static_cast<double> (count);
    for (const float value : envelope)
        variance += std::pow (static_cast<double> (value) - mean, 2.0) / static_cast<double> (count);
    if (std::sqrt (variance) < leastDeviation)
        return;

    const auto shortest = static_cast<std::size_t> (60.0 * featureRate / fastest);
    const auto longest = std::min (static_cast<std::size_t> (60.0 * featureRate / slowest), count * 2 / 3);
    std::vector<double> alike;
    for (std::size_t lag = shortest - 1; lag <= longest + 1; ++lag)
        alike.push_back (similarityAt (lag, envelope, mean));
    double peak = leastPeak, lag = 0.0;
    for (std::size_t i = 1; i + 1 < alike.size(); ++i)
    {
        if (alike[i] < alike[i - 1] || alike[i] < alike[i + 1] || alike[i] <= peak * 1.05) // the first of equal peaks
            continue;
        peak = alike[i];
        const double bend = alike[i - 1] - 2.0 * alike[i] + alike[i + 1];
        const double between = std::abs (bend) > 1.0e-12 ? 0.5 * (alike[i - 1] - alike[i + 1]) / bend : 0.0;
        lag = static_cast<double> (i + shortest - 1) + std::clamp (between, -0.5, 0.5);
    }
    if (lag > 0.0)
        newest = RateAnswer { Bpm { 60.0 * featureRate / lag }, std::min (mostConfidence, peak) };
}

} // namespace slackwater::breath
