// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace slackwater::sound
{

/** The largest value between samples, four times oversampled (ITU-R BS.1770-4, annex 2): twelve taps for each of three
    positions between two samples, a sinc under a Kaiser window. */
class TruePeak
{
public:
    static constexpr int taps = 12, before = 5, after = 6; // x[n - 5] … x[n + 6] make the values between n and n + 1

    /** Samples a call looks at: a number the compiler knows makes vectors of the loops. */
    static constexpr int stretch = 64;

    TruePeak();

    /** The largest magnitude at and between the `stretch` samples that begin at x[0]; reads x[-5] … x[stretch + 5]. */
    [[nodiscard]] float of (const float* x) const noexcept;

    /** No signal whose samples stay below p has a value between them above p times this. */
    [[nodiscard]] float worstGain() const noexcept { return worst; }

private:
    std::array<std::array<float, taps>, 3> phases;
    float worst = 1.0f;
};

} // namespace slackwater::sound
