// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Tracker/LagSimilarity.h"

#include <algorithm>
#include <cmath>

namespace slackwater::breath
{

namespace
{
constexpr auto bands = static_cast<Eigen::Index> (bandCount);
constexpr auto bins = static_cast<Eigen::Index> (rateBinCount);
constexpr Eigen::Index octave = octaveInBins;

/** Weight of the newest frame in a mean that fades in `seconds`. */
constexpr float weightOf (double seconds) noexcept { return static_cast<float> (1.0 / (seconds * featureRate)); }

constexpr std::array<double, 4> memories { 5.0, 11.0, 24.0, 40.0 };
constexpr double meanMemory = 15.0; // seconds: what is taken off before comparing
constexpr float smoothing = 0.4f, slowSmoothing = 0.25f;

/** Which source and memory each similarity channel has. */
struct Channel
{
    Eigen::Index source;
    double memory;
};

constexpr std::array<Channel, LagSimilarity::similarities> makeChannels()
{
    std::array<Channel, LagSimilarity::similarities> result {};
    std::size_t next = 0;
    for (Eigen::Index source = 0; source < 5; ++source) // inhale, exhale, pause, bands, shape
        for (const double memory : memories)
            result[next++] = { source, memory };
    for (Eigen::Index source = 5; source < 7; ++source) // slow bands, slow shape
        for (const double memory : { 24.0, 40.0 })
            result[next++] = { source, memory };
    for (Eigen::Index group = 7; group < 12; ++group)
        result[next++] = { group, 40.0 };
    return result;
}
constexpr auto channelTable = makeChannels();
} // namespace

LagSimilarity::Source LagSimilarity::sourceOf (Eigen::Index index) noexcept
{
    if (index < 3)
        return { index, 1 };
    if (index < 7)
        return { 3 + (index - 3) * bands, bands };
    return { 3 + 2 * bands + 4 * (index - 7), 4 };
}

LagSimilarity::LagSimilarity()
{
    history.resize (values, longestLag + 1);
    for (std::size_t i = 0; i < rateBinCount; ++i)
    {
        const double lag = 60.0 * featureRate / static_cast<double> (rateBins()[i]);
        wholeLag[i] = static_cast<Eigen::Index> (lag);
        lagFraction[i] = static_cast<float> (lag - std::floor (lag));
    }
    reset();
}

void LagSimilarity::reset()
{
    history.setZero();
    products.setZero();
    powers.fill (0.0f);
    levelMean.setZero();
    smooth.setZero();
    slow.setZero();
    slowPower.setZero();
    phaseMean.setZero();
    newest = {};
    at = 0;
    frames = 0;
}

void LagSimilarity::push (std::span<const float, bandCount> levels, const PhaseOutput& output)
{
    newest = output;
    ++frames;
    at = (at + 1) % history.cols();
    describe (levels, output);
    compare();
}

/** Writes the newest frame into the history: everything that is compared, less its slow mean. */
void LagSimilarity::describe (std::span<const float, bandCount> levels, const PhaseOutput& output)
{
    const Eigen::Map<const Bands> heard { levels.data() };
    const Eigen::Map<const Eigen::Array3f> phase { output.phase.data() };
    levelMean += weightOf (meanMemory) * (heard - levelMean);
    phaseMean += weightOf (meanMemory) * (phase - phaseMean);
    smooth += smoothing * (heard - levelMean - smooth);
    slow += slowSmoothing * (smooth - slow);
    slowPower += weightOf (40.0) * (slow.square() - slowPower);
    const Bands slowNormal = slow / (slowPower.sqrt() + 0.1f);

    auto frame = history.col (at);
    frame.head<3>() = (phase - phaseMean).matrix();
    frame.segment<bands> (3) = smooth.matrix();
    frame.segment<bands> (3 + bands) = (smooth - smooth.mean()).matrix();
    frame.segment<bands> (3 + 2 * bands) = slowNormal.matrix();
    frame.segment<bands> (3 + 3 * bands) = (slowNormal - slowNormal.mean()).matrix();
}

/** The newest frame times each frame before it, for every source; then between the two whole lags around a rate bin's.
 */
void LagSimilarity::compare()
{
    const auto frame = history.col (at);
    Eigen::Matrix<float, sources, longestLag> alike;
    for (Eigen::Index lag = 0; lag < longestLag; ++lag)
    {
        const auto past = history.col ((at - lag + history.cols()) % history.cols());
        for (Eigen::Index source = 0; source < sources; ++source)
        {
            const auto [first, count] = sourceOf (source);
            alike (source, lag) = frame.segment (first, count).dot (past.segment (first, count));
        }
    }
    for (Eigen::Index channel = 0; channel < similarities; ++channel)
    {
        const auto& [source, memory] = channelTable[static_cast<std::size_t> (channel)];
        const float weight = weightOf (memory);
        auto& power = powers[static_cast<std::size_t> (channel)];
        power += weight * (alike (source, 0) - power);
        for (Eigen::Index bin = 0; bin < bins; ++bin)
        {
            const auto lag = wholeLag[static_cast<std::size_t> (bin)];
            const float share = lagFraction[static_cast<std::size_t> (bin)];
            const float product = (1.0f - share) * alike (source, lag) + share * alike (source, lag + 1);
            products (channel, bin) += weight * (product - products (channel, bin));
        }
    }
}

void LagSimilarity::read (Channels& target) const
{
    constexpr Eigen::Index firstSlow = 20, rateChannel = 38, cyclesChannel = 39, presenceChannel = 40;
    for (Eigen::Index channel = 0; channel < similarities; ++channel)
    {
        const auto count =
            static_cast<float> (sourceOf (channelTable[static_cast<std::size_t> (channel)].source).count);
        target.row (channel) =
            products.row (channel).matrix() / (powers[static_cast<std::size_t> (channel)] + 1.0e-3f * count);
    }
    for (Eigen::Index channel = firstSlow; channel < similarities; ++channel)
        for (Eigen::Index bin = 0; bin < bins; ++bin)
        {
            const bool knowsHalf = bin < bins - octave; // half the lag is an octave to the right
            const float half = knowsHalf ? target (channel, bin + octave) : 0.0f;
            const float more = (target (channel, bin) - half) / (1.05f - std::min (half, 0.97f));
            target (similarities + channel - firstSlow, bin) = knowsHalf ? std::clamp (more, -2.0f, 2.0f) : 0.0f;
        }
    for (Eigen::Index bin = 0; bin < bins; ++bin)
    {
        const auto i = static_cast<std::size_t> (bin);
        const float lag = static_cast<float> (wholeLag[i]) + lagFraction[i];
        target (rateChannel, bin) = std::log (newest.rate[i] + 1.0e-4f) / 4.0f + 1.0f;
        target (cyclesChannel, bin) = std::clamp (std::log (static_cast<float> (frames) / lag), -1.0f, 2.0f);
        target (presenceChannel, bin) = newest.presence;
    }
}

} // namespace slackwater::breath
