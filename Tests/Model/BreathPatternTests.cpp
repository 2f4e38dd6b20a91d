// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/BreathPattern.h"
#include "Support/Catch.h"

using namespace slackwater;

namespace
{

constexpr BreathPattern square { 0.25, 0.25, 0.25, 0.25 };

} // namespace

TEST_CASE ("A breath goes in, holds, goes out and rests, each for its share", "[model]")
{
    CHECK (partAt (square, 0.0) == BreathPart::inhale);
    CHECK (partAt (square, 0.25) == BreathPart::holdIn);
    CHECK (partAt (square, 0.5) == BreathPart::exhale);
    CHECK (partAt (square, 0.75) == BreathPart::holdOut);
    CHECK (exhaleBegins (square) == 0.5);
    CHECK (phaseAt (square, 0.1) == BreathPhase::inhale);
    CHECK (phaseAt (square, 0.3) == BreathPhase::hold);
    CHECK (phaseAt (square, 0.6) == BreathPhase::exhale);
    CHECK (phaseAt (square, 0.9) == BreathPhase::hold);
}

TEST_CASE ("Without holds a breath is in or out until it is over", "[model]")
{
    constexpr BreathPattern usual;
    CHECK (phaseAt (usual, 0.399) == BreathPhase::inhale);
    CHECK (phaseAt (usual, 0.4) == BreathPhase::exhale);
    CHECK (phaseAt (usual, 0.999) == BreathPhase::exhale);
    CHECK (phaseAt (usual, 1.0) == BreathPhase::hold); // the next one is late
    CHECK (phaseAt (usual, 1.5) == BreathPhase::hold);
}

TEST_CASE ("A breath fills and empties gently, and is full and empty where it holds", "[model]")
{
    CHECK (fullnessAt (square, 0.0) == 0.0);
    CHECK (fullnessAt (square, 0.125) == Approx (0.5));
    CHECK (fullnessAt (square, 0.3) == 1.0);
    CHECK (fullnessAt (square, 0.625) == Approx (0.5));
    CHECK (fullnessAt (square, 0.8) == 0.0);
    double before = 0.0;
    for (double share = 0.01; share < 0.25; share += 0.01)
    {
        CHECK (fullnessAt (square, share) > before);
        before = fullnessAt (square, share);
    }
}
