// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Tracker/RateBins.h"
#include "Breath/Tracker/Weights.h"
#include "Model/Units.h"

#include <array>
#include <optional>

namespace slackwater::breath
{

/** A rate with its confidence: of answers given with c, a share c is within one breath a minute. */
struct RateAnswer
{
    Bpm rate;
    double confidence = 0.0;

    static constexpr double unsure = 0.7; // the most, while there is a reason to doubt it
};

/** From probabilities to one answer, or none. The answer is the centroid of the 2 bpm wide window that holds most; its
    mass, times the presence of breath, is the raw score. It answers above 0.35, in the presence of breath, and after 5
   s. Confidence comes from the least score of now, 2 s and 4 s ago, through a table fitted on scenes not trained on;
   while the answer itself is on the move it stays below "sure". */
class RateDecoder
{
public:
    RateDecoder() = default;

    /** `table`: confidences at evenly spaced scores from 0 to 1. */
    explicit RateDecoder (const Matrix& table);

    /** Twice a second. */
    void push (const std::array<float, rateBinCount>& probabilities);

    /** Ten times a second: the answer of now. */
    [[nodiscard]] std::optional<RateAnswer> answer (double presence);
    [[nodiscard]] bool isBreathing() const noexcept { return breathing; }
    void reset();

private:
    static constexpr std::size_t tableSize = 21;
    [[nodiscard]] double calibrated (double score) const;

    std::array<double, tableSize> confidences = plainTable();
    static std::array<double, tableSize> plainTable();

    double rate = 0.0, mass = 0.0;
    static constexpr std::size_t fourSeconds = 40; // frames
    struct Heard
    {
        double score = 0.0, rate = 0.0;
    };
    std::array<Heard, fourSeconds + 1> heard {}; // of the last 4 s, as a ring
    std::size_t frames = 0;
    bool breathing = false;
};

} // namespace slackwater::breath
