// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/Normaliser.h"
#include "Breath/Tracker/RateBins.h"

#include <Eigen/Core>

#include <vector>

namespace slackwater::breath
{

/** The rate is worked out anew each half second. */
inline constexpr std::size_t framesPerRate = 5;

/** What the phase network says of one frame. */
struct PhaseOutput
{
    std::array<float, 3> phase {};           // probabilities: inhale, exhale, pause
    float presence = 0.0f;                   // probability that breath is to be heard
    std::array<float, rateBinCount> rate {}; // probabilities, at rateBins()
};

/** How alike the sound is to itself one breath ago, for every rate a breath may have: 41 channels at 100 rates.

    For each rate bin's lag L, similarity is EMA (x(t) x(t-L)) / EMA (x^2): a normalised autocorrelation with fading
    memory (Rabiner 1977's pitch estimator, at a breath's pace). The channels, with x and its memories in seconds:

    -  0-11  inhale, exhale, pause probabilities, each at 5, 11, 24, 40
    - 12-15  the bands' levels, together, at the same four
    - 16-19  the bands less their mean, at the same four
    - 20-21  smoothed, normalised bands at 24, 40
    - 22-23  those less their mean, at 24, 40
    - 24-28  five groups of four smoothed bands, at 40
    - 29-37  alternation: of 20-28, how much more alike at L than at L / 2 (out-breaths resemble out-breaths)
    -    38  the phase network's own rate
    -    39  log (time / L): cycles heard
    -    40  presence */
class LagSimilarity
{
public:
    static constexpr Eigen::Index similarities = 29, channels = 41;
    using Channels = Eigen::Matrix<float, channels, static_cast<int> (rateBinCount), Eigen::RowMajor>;

    LagSimilarity();

    /** One frame: the bands' levels as the phase network got them, and what it made of them. O(rates x bands). */
    void push (std::span<const float, bandCount> levels, const PhaseOutput& output);

    /** All channels as of the last frame. */
    void read (Channels& target) const;
    void reset();

private:
    static constexpr Eigen::Index values = 3 + 4 * static_cast<Eigen::Index> (bandCount); // of one frame
    static constexpr Eigen::Index longestLag = 202; // frames: 20 s and interpolation
    static constexpr Eigen::Index sources = 12;
    using Frame = Eigen::Matrix<float, values, 1>;
    using Bands = Eigen::Array<float, static_cast<int> (bandCount), 1>;

    struct Source
    {
        Eigen::Index first, count;
    }; // which of a frame's values are compared together
    static Source sourceOf (Eigen::Index index) noexcept;
    void describe (std::span<const float, bandCount> levels, const PhaseOutput&);
    void compare();

    Eigen::Matrix<float, values, Eigen::Dynamic> history; // a ring of frames
    Eigen::Array<float, similarities, static_cast<int> (rateBinCount), Eigen::RowMajor> products;
    std::array<float, similarities> powers {};
    std::array<Eigen::Index, rateBinCount> wholeLag {}; // frames
    std::array<float, rateBinCount> lagFraction {};
    Bands levelMean, smooth, slow, slowPower;
    Eigen::Array3f phaseMean;
    PhaseOutput newest;
    Eigen::Index at = 0;
    std::size_t frames = 0;
};

} // namespace slackwater::breath
