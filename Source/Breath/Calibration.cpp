// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Calibration.h"

#include "Breath/FrontEnd.h"
#include "Breath/RateConverter.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr std::size_t firstBand = 4, lastBand = 15;       // about 200-2000 Hz, where breath is
constexpr double naturalToDecibels = 4.342944819;         // 10 / ln 10
constexpr float clipped = 0.985f;                         // of full scale
constexpr double mostClipped = 0.0005;                    // share of samples
constexpr double deadLevel = -95.0;                       // decibels: below, no converter is connected
constexpr double leastRise = 6.0;                         // decibels between breath and room
constexpr double mostLeak = 0.35;                         // share of frames in which the loudspeakers win
constexpr double sure = 0.6;                              // confidence that counts as heard
constexpr double wellHeard = 0.6, usable = 0.25;          // shares of the time
constexpr double warmUp = 10.0;                           // seconds

std::string asPercent (double share) { return std::to_string (std::lround (100.0 * share)) + " %"; }

double percentile (std::vector<double> values, double share)
{
    if (values.empty())
        return deadLevel;
    const auto at = values.begin() + static_cast<std::ptrdiff_t> (share * static_cast<double> (values.size() - 1));
    std::nth_element (values.begin(), at, values.end());
    return *at;
}
} // namespace

struct Calibration::Listening
{
    Listening (SampleRate rate, const BreathTracker::Options& options) : tracker (rate, options), microphoneConverter (rate), referenceConverter (rate) {}

    BreathTracker tracker;
    RateConverter microphoneConverter, referenceConverter;
    FrontEnd frontEnd;
    std::vector<float> microphone16, reference16;
    std::vector<double> levels;               // decibels, each 100 ms
    std::size_t echoFrames = 0, samples = 0, clippedSamples = 0;
    std::size_t rows = 0, sureRows = 0;
    double rateSum = 0.0;

    void hear (const FeatureFrame& frame)
    {
        double level = 0.0, echo = 0.0;
        for (std::size_t b = firstBand; b < lastBand; ++b)
        {
            level += static_cast<double> (frame.level[b]) / static_cast<double> (lastBand - firstBand);
            echo += static_cast<double> (frame.echo[b]) / static_cast<double> (lastBand - firstBand);
        }
        levels.push_back (naturalToDecibels * level);
        echoFrames += echo > 0.0;
    }

    [[nodiscard]] std::string words (const CalibrationResult& found) const;
};

Calibration::Calibration (SampleRate rate, BreathTracker::Options options)
    : listening (std::make_unique<Listening> (rate, (options.swapInAndOut = false, options))) {}
Calibration::~Calibration() = default;

void Calibration::process (std::span<const float> microphone, std::span<const float> reference, BreathPhase sign)
{
    auto& l = *listening;
    for (const float sample : microphone)
        l.clippedSamples += std::abs (sample) >= clipped;
    l.samples += microphone.size();

    l.microphone16.clear();
    l.reference16.clear();
    l.microphoneConverter.process (microphone, l.microphone16);
    l.referenceConverter.process (reference, l.reference16);
    l.reference16.resize (l.microphone16.size(), 0.0f);
    l.frontEnd.process (l.microphone16, l.reference16);
    while (const auto frame = l.frontEnd.takeFrame())
        l.hear (*frame);

    l.tracker.setGuide (sign);
    l.tracker.process (microphone, reference);
    for (const auto& row : l.tracker.takeRows())
    {
        if (row.time.count() < warmUp)
            continue;
        ++l.rows;
        if (row.rate && row.confidence >= sure)
        {
            ++l.sureRows;
            l.rateSum += row.rate->value;
        }
    }
}

bool Calibration::isDone() const noexcept { return listening->tracker.state().time >= length; }

std::string Calibration::Listening::words (const CalibrationResult& found) const
{
    if (found.level.value < deadLevel + 5.0)
        return "The microphone gives nothing but silence. See whether it is muted, unplugged, or not the one that is chosen.";
    if (static_cast<double> (clippedSamples) > mostClipped * static_cast<double> (samples))
        return "The microphone is overdriven. Turn its input level down, or move it a hand further away.";
    if (found.hearing >= wellHeard)
        return "It hears you well: " + asPercent (found.hearing) + " of the time it was sure of your breath.";
    if (static_cast<double> (echoFrames) > mostLeak * static_cast<double> (levels.size()))
        return "The microphone hears the loudspeakers more than you. Use headphones, or turn them down.";
    if (found.level.value - found.noise.value < leastRise)
        return "The microphone hears the room (a fan, perhaps) more than you. Move it closer to your mouth and nose, or use a headset.";
    if (found.hearing >= usable)
        return "It hears you, but not all the time (" + asPercent (found.hearing) + "). Closer to the mouth, or a quieter place, would help.";
    return "There is sound, but no breath could be made out of it. Move the microphone closer, and let nobody speak meanwhile; "
           "or choose to go by time alone.";
}

CalibrationResult Calibration::result() const
{
    const auto& l = *listening;
    CalibrationResult found;
    found.level = Decibels { percentile (l.levels, 0.9) };
    found.noise = Decibels { percentile (l.levels, 0.1) };
    found.hearing = l.rows == 0 ? 0.0 : static_cast<double> (l.sureRows) / static_cast<double> (l.rows);
    if (l.sureRows > 0)
        found.rate = Bpm { l.rateSum / static_cast<double> (l.sureRows) };
    found.swapInAndOut = l.tracker.guideDisagrees();
    found.isUsable = found.hearing >= usable;
    found.words = l.words (found);
    return found;
}

} // namespace slackwater::breath
