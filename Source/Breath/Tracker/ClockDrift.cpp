// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/ClockDrift.h"

#include "Breath/Tracker/BandFeatures.h"
#include "Breath/Tracker/Fourier.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace slackwater::breath
{

namespace
{
constexpr auto block = static_cast<Eigen::Index> (ClockDrift::blockLength);
constexpr Eigen::Index bins = block + 1, parts = 20; // 0.64 s of delay, as the canceller's
constexpr double blockSeconds = static_cast<double> (ClockDrift::blockLength) / trackerRate;
constexpr float weight =
    static_cast<float> (blockSeconds / 0.35); // of the newest block: at 200 ppm the peak moves by a sample meanwhile
constexpr Eigen::Index lowest = 13,
                       highest =
                           224;   // bins: 200-3500 Hz, where loudspeakers play and a drifting peak is not smeared away
constexpr float silent = 1.0e-6f; // power of one bin of a reference that plays nothing
constexpr int longSilent = 64;    // blocks: two seconds
constexpr int blocksPerMeasure = 16;   // about twice a second
constexpr float clearPeak = 7.0f;      // times the root mean square of all lags: one in 10^12 by chance
constexpr std::size_t mostPoints = 60; // half a minute of delays
constexpr std::size_t leastPoints = 8;
constexpr double leastSpan = 4.0; // seconds
constexpr double straight = 0.75; // samples: median distance from the line

using Spectra = Eigen::Array<std::complex<float>, Eigen::Dynamic, Eigen::Dynamic>; // bins x partitions

double medianOf (std::span<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t> (values.size() / 2);
    std::nth_element (values.begin(), middle, values.end());
    return *middle;
}
} // namespace

struct ClockDrift::State
{
    struct Point
    {
        double time, delay;
    };

    RealFourier fourier { 2 * blockLength };
    Spectra reference = Spectra::Zero (bins, parts), cross = Spectra::Zero (bins, parts);
    Eigen::ArrayXf referencePower = Eigen::ArrayXf::Zero (bins), microphonePower = Eigen::ArrayXf::Zero (bins),
                   whitening = Eigen::ArrayXf::Zero (bins);
    Eigen::ArrayXcf spectrum = Eigen::ArrayXcf::Zero (bins);
    std::array<float, 2 * blockLength> window {}, scratch {};
    std::vector<float> correlation = std::vector<float> (blockLength * static_cast<std::size_t> (parts));
    std::array<Point, mostPoints> points {}; // a ring
    std::size_t found = 0;
    std::vector<double> slopes = std::vector<double> (mostPoints * mostPoints / 2);
    std::array<double, mostPoints> distances {};
    std::optional<Line> line;
    Eigen::Index newest = 0;
    std::int64_t blocks = 0;
    int silentBlocks = longSilent;

    void push (std::span<const float> microphone, std::span<const float> played)
    {
        const bool quiet = std::all_of (played.begin(), played.end(), [] (float sample) { return sample == 0.0f; });
        silentBlocks = quiet ? std::min (silentBlocks + 1, longSilent) : 0;
        if (silentBlocks == longSilent) // nothing is played: nothing can be learned
        {
            ++blocks;
            return;
        }
        std::copy (window.begin() + blockLength, window.end(), window.begin());
        std::copy (played.begin(), played.end(), window.begin() + blockLength);
        newest = (newest + 1) % parts;
        fourier.forward (window, { reference.col (newest).data(), static_cast<std::size_t> (bins) });
        std::fill (scratch.begin(), scratch.begin() + blockLength, 0.0f);
        std::copy (microphone.begin(), microphone.end(), scratch.begin() + blockLength);
        fourier.forward (scratch, { spectrum.data(), static_cast<std::size_t> (bins) });

        // Cross-spectra for each part of the delay, one block long, as in the canceller (overlap-save); all fade alike.
        referencePower += weight * (reference.col (newest).abs2() - referencePower);
        microphonePower += weight * (spectrum.abs2() - microphonePower);
        for (Eigen::Index age = 0; age < parts; ++age)
            cross.col (age) +=
                weight * (spectrum * reference.col ((newest + parts - age) % parts).conjugate() - cross.col (age));
        if (++blocks % blocksPerMeasure == 0)
            measure();
    }

    /** Where the echo is now. The averaged cross-spectrum, each bin divided by the size of its parts (whitened), goes
        back into time: every frequency that the echo carries then adds up at one lag, its delay, and noise nowhere. */
    void measure()
    {
        if (referencePower.segment (lowest, highest - lowest).maxCoeff() < silent)
            return;
        whitening.setZero();
        whitening.segment (lowest, highest - lowest) =
            1.0f / ((referencePower * microphonePower).sqrt().segment (lowest, highest - lowest) + 1.0e-9f);
        for (Eigen::Index age = 0; age < parts; ++age)
        {
            spectrum = cross.col (age) * whitening;
            fourier.inverse ({ spectrum.data(), static_cast<std::size_t> (bins) }, scratch);
            std::copy (scratch.begin(), scratch.begin() + blockLength, correlation.begin() + age * block);
        }
        const auto peak = std::max_element (correlation.begin() + 1, correlation.end() - 1,
                                            [] (float a, float b) { return std::abs (a) < std::abs (b); });
        double power = 0.0;
        for (const float value : correlation)
            power += static_cast<double> (value * value);
        if (std::abs (*peak)
            < clearPeak * static_cast<float> (std::sqrt (power / static_cast<double> (correlation.size()))))
            return;
        const double before = std::abs (*(peak - 1)), at = std::abs (*peak), after = std::abs (*(peak + 1));
        const double bend = before - 2.0 * at + after; // a parabola through three points
        const double offset = bend < 0.0 ? std::clamp (0.5 * (before - after) / bend, -0.5, 0.5) : 0.0;
        points[found++ % mostPoints] = { static_cast<double> (blocks) * blockSeconds,
                                         static_cast<double> (peak - correlation.begin()) + offset };
        draw();
    }

    /** The line through the delays found (Theil-Sen): its slope is the median over all pairs of points more than two
        seconds apart, so that up to 29 % of points may be wild; its height the median of what is left of each delay.
        When the points do not lie on it, there is none. */
    void draw()
    {
        line.reset();
        const auto count = std::min (found, mostPoints);
        const auto& last = points[(found - 1) % mostPoints];
        std::size_t pairs = 0;
        double span = 0.0;
        for (std::size_t i = 0; i < count; ++i)
        {
            span = std::max (span, last.time - points[i].time);
            for (std::size_t k = 0; k < i; ++k)
                if (const double apart = points[i].time - points[k].time; std::abs (apart) > 2.0)
                    slopes[pairs++] = (points[i].delay - points[k].delay) / apart;
        }
        if (count < leastPoints || span < leastSpan || pairs == 0)
            return;
        const double slope = medianOf (std::span { slopes }.first (pairs));
        for (std::size_t i = 0; i < count; ++i)
            distances[i] = points[i].delay + slope * (last.time - points[i].time);
        auto used = std::span { distances }.first (count);
        const double delay = medianOf (used);
        for (auto& value : used)
            value = std::abs (value - delay);
        if (medianOf (used) < straight)
            line = Line { slope / trackerRate, delay };
    }
};

ClockDrift::ClockDrift() : state (std::make_unique<State>()) {}
ClockDrift::~ClockDrift() = default;
ClockDrift::ClockDrift (ClockDrift&&) noexcept = default;
ClockDrift& ClockDrift::operator= (ClockDrift&&) noexcept = default;
void ClockDrift::push (std::span<const float> microphone, std::span<const float> reference)
{
    state->push (microphone, reference);
}
std::optional<ClockDrift::Line> ClockDrift::line() const { return state->line; }
void ClockDrift::reset() { state = std::make_unique<State>(); }

} // namespace slackwater::breath
