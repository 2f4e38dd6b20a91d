// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Calibration/Calibration.h"

#include "Breath/Tracker/FrontEnd.h"
#include "Breath/Tracker/TrackerRate.h"
#include "Model/Heard.h"
#include "Words/Breath.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr std::size_t firstBand = 4, lastBand = 15; // about 200-2000 Hz, where breath is
constexpr double naturalToDecibels = 4.342944819;   // 10 / ln 10
constexpr float clipped = 0.985f;                   // of full scale
constexpr double mostClipped = 0.0005;              // share of samples
constexpr double deadLevel = -95.0;                 // decibels: below, no converter is connected
constexpr double leastRise = 6.0;                   // decibels between breath and room
constexpr double mostLeak = 0.35;                   // share of frames in which the loudspeakers win
constexpr double warmUp = 10.0;                     // seconds
constexpr double signStep = 0.05;                   // seconds: the sign is remembered so finely
constexpr double leastLag = 0.2,
                 mostLag = 0.9;       // seconds from the sign to a phase: a person's reaction, and the tracker's
constexpr double mostLagShare = 0.22; // of a breath: beyond, in would be taken for out
constexpr double sameShare = 0.75,
                 oppositeShare = 0.2;   // of the rows with a phase; taking in for out by mistake does the more harm
constexpr double followedWithin = 0.04; // of the sign's rate: beyond, somebody breathes by themselves
constexpr std::size_t leastPhases = 20; // rows: five seconds of them

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
    Listening (SampleRate rate, const BreathTracker::Options& options, Seconds l)
        : length (l), tracker (rate, options), microphoneConverter (toTrackerRate (rate)),
          referenceConverter (toTrackerRate (rate))
    {
    }

    Seconds length;
    BreathTracker tracker;
    sound::Resampler microphoneConverter, referenceConverter;
    FrontEnd frontEnd;
    std::vector<float> microphone16, reference16;
    std::vector<double> levels; // decibels, each 100 ms
    std::size_t echoFrames = 0, samples = 0, clippedSamples = 0;
    std::size_t rows = 0, heardRows = 0;
    double rateSum = 0.0;
    std::vector<BreathPhase> signs;  // each 50 ms
    std::vector<BreathState> phases; // rows in which in or out was told

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

    void note (BreathPhase sign)
    {
        while (static_cast<double> (signs.size()) * signStep < tracker.state().time.count())
            signs.push_back (sign);
    }

    /** Breaths a minute, from one in-breath's beginning to the last. */
    [[nodiscard]] std::optional<double> signRate() const
    {
        std::vector<std::size_t> begins;
        for (std::size_t i = 1; i < signs.size(); ++i)
            if (signs[i] == BreathPhase::inhale && signs[i - 1] != BreathPhase::inhale)
                begins.push_back (i);
        if (begins.size() < 2)
            return {};
        return 60.0 * static_cast<double> (begins.size() - 1)
               / (signStep * static_cast<double> (begins.back() - begins.front()));
    }

    /** The share of phases that were the sign's, so much earlier; and whether there were any to compare. */
    [[nodiscard]] std::optional<double> agreement (double lag) const
    {
        std::size_t same = 0, all = 0;
        for (const auto& row : phases)
        {
            const auto at = (row.time.count() - lag) / signStep;
            if (at < 0.0 || static_cast<std::size_t> (at) >= signs.size())
                continue;
            const auto sign = signs[static_cast<std::size_t> (at)];
            if (sign != BreathPhase::inhale && sign != BreathPhase::exhale)
                continue;
            ++all;
            same += sign == row.phase;
        }
        return all < leastPhases ? std::nullopt
                                 : std::optional { static_cast<double> (same) / static_cast<double> (all) };
    }

    [[nodiscard]] std::optional<bool> swapInAndOut() const;
    [[nodiscard]] std::string inWords (const CalibrationResult& found) const;
};

/** People follow a sign a little late, each by another while: the lag that tells most is taken. */
std::optional<bool> Calibration::Listening::swapInAndOut() const
{
    if (heardRows == 0)
        return {};
    const auto rate = rateSum / static_cast<double> (heardRows), period = 60.0 / rate;
    const auto shown = signRate();
    if (! shown || std::abs (rate - *shown) > followedWithin * *shown)
        return {};
    auto clearest = 0.5;
    for (auto lag = leastLag; lag <= std::min (mostLag, mostLagShare * period); lag += 2.0 * signStep)
        if (const auto share = agreement (lag); share && std::abs (*share - 0.5) > std::abs (clearest - 0.5))
            clearest = *share;
    return clearest >= sameShare       ? std::optional { false }
           : clearest <= oppositeShare ? std::optional { true }
                                       : std::nullopt;
}

Calibration::Calibration (SampleRate rate, BreathTracker::Options options, Seconds length)
    : listening (std::make_unique<Listening> (rate, (options.swapInAndOut = false, options), length))
{
}
Calibration::~Calibration() = default;

void Calibration::process (std::span<const float> microphone, std::span<const float> reference, BreathPhase sign)
{
    auto& l = *listening;
    for (const float sample : microphone)
        l.clippedSamples += std::abs (sample) >= clipped;
    l.samples += microphone.size();

    l.microphone16.clear();
    l.reference16.clear();
    l.microphoneConverter.append (microphone, l.microphone16);
    l.referenceConverter.append (reference, l.reference16);
    l.reference16.resize (l.microphone16.size(), 0.0f);
    l.frontEnd.process (l.microphone16, l.reference16);
    while (const auto frame = l.frontEnd.takeFrame())
        l.hear (*frame);

    // The tracker is not told of the sign: what it makes of the sound alone is what there is to learn.
    l.tracker.process (microphone, reference);
    l.note (sign);
    for (const auto& row : l.tracker.takeRows())
    {
        if (row.phase == BreathPhase::inhale || row.phase == BreathPhase::exhale)
            l.phases.push_back (row);
        if (row.time.count() < warmUp)
            continue;
        ++l.rows;
        if (isHeard (row)) // as a session would say of the same moment
        {
            ++l.heardRows;
            l.rateSum += row.rate->value;
        }
    }
}

bool Calibration::isDone() const noexcept { return listening->tracker.state().time >= listening->length; }

std::string Calibration::Listening::inWords (const CalibrationResult& found) const
{
    if (found.level.value < deadLevel + 5.0)
        return words::say (words::breath::silence);
    if (static_cast<double> (clippedSamples) > mostClipped * static_cast<double> (samples))
        return words::say (words::breath::overdriven);
    if (found.hearing >= wellHeardShare)
        return words::say (words::breath::hearsWell);
    if (static_cast<double> (echoFrames) > mostLeak * static_cast<double> (levels.size()))
        return words::say (words::breath::hearsLoudspeakers);
    const auto isRoomLoud = found.level.value - found.noise.value < leastRise;
    if (isRoomLoud && found.hearing < partlyHeardShare)
        return words::say (words::breath::hearsTheRoom);
    if (isRoomLoud)
        return words::say (words::breath::roomIsLoud);
    if (found.hearing >= partlyHeardShare)
        return words::say (words::breath::closerWouldHelp);
    return words::say (words::breath::noBreathInIt);
}

std::string figureOf (const CalibrationResult& found)
{
    return found.isUsable ? words::say (words::breath::sureOf, 100.0 * found.hearing)
                          : words::say (words::breath::notFound);
}

std::string sidesOf (const CalibrationResult& found)
{
    if (! found.swapInAndOut || ! found.isUsable)
        return {};
    return words::say (*found.swapInAndOut ? words::breath::otherWayRound : words::breath::tellsInFromOut);
}

BreathCalibration keep (const CalibrationResult& found, const std::optional<BreathCalibration>& earlier,
                        std::string date, std::string microphone)
{
    const auto rounded = [] (double value, double steps) { return std::round (value * steps) / steps; };
    BreathCalibration kept;
    kept.date = std::move (date);
    kept.microphone = std::move (microphone);
    kept.heard = rounded (found.hearing, 100.0);
    kept.level = Decibels { rounded (found.level.value, 10.0) };
    kept.noise = Decibels { rounded (found.noise.value, 10.0) };
    kept.swapInAndOut = found.isUsable && found.swapInAndOut ? found.swapInAndOut
                        : earlier                            ? earlier->swapInAndOut
                                                             : std::nullopt;
    return kept;
}

CalibrationResult Calibration::result() const
{
    const auto& l = *listening;
    CalibrationResult found;
    found.level = Decibels { percentile (l.levels, 0.9) };
    found.noise = Decibels { percentile (l.levels, 0.1) };
    found.hearing = l.rows == 0 ? 0.0 : static_cast<double> (l.heardRows) / static_cast<double> (l.rows);
    if (l.heardRows > 0)
        found.rate = Bpm { l.rateSum / static_cast<double> (l.heardRows) };
    found.swapInAndOut = l.swapInAndOut();
    found.isUsable = found.hearing >= partlyHeardShare;
    found.words = l.inWords (found);
    return found;
}

} // namespace slackwater::breath
