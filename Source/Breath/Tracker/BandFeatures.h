// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace slackwater::breath
{

inline constexpr double trackerRate = 16000.0; // Hz: all of the tracker works at this rate
inline constexpr std::size_t bandCount = 20;   // log-spaced, 90-6500 Hz
inline constexpr double featureRate = 10.0;    // frames a second

/** What is heard in 100 ms, per band (natural logarithms of power):
    - `level`: mean of the log power of ten 10 ms steps. A geometric mean, so that a click hardly moves it
    - `crest`: log of the mean power less `level`: how click-like the sound is (0.58 for steady noise)
    - `echo`:  log of the echo estimate's power over the mean power, at least -12, which is also "nothing is played" */
struct FeatureFrame
{
    std::array<float, bandCount> level {}, crest {}, echo {};
};

/** Spectral features of the cleaned microphone and of the echo that was taken out of it. Causal: a frame covers its
    100 ms and 22 ms before. Short-time spectrum: 32 ms Hann window each 10 ms.
    Threads: one at a time. push() does not allocate. */
class BandFeatures
{
public:
    static constexpr std::size_t hop = 160;          // samples: 10 ms
    static constexpr std::size_t frameLength = 1600; // samples: 100 ms

    BandFeatures();
    ~BandFeatures();

    /** Exactly frameLength samples of each. */
    [[nodiscard]] FeatureFrame push (std::span<const float> cleaned, std::span<const float> echo);
    void reset();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace slackwater::breath
