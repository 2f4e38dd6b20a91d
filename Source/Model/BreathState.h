// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <optional>
#include <string_view>

namespace slackwater
{

/** Where in one breath a person is. `hold` is a pause with the breath still there, `unknown` is an honest "cannot
 * tell". */
enum class BreathPhase
{
    unknown,
    inhale,
    exhale,
    hold
};

/** What is known of a person's breathing at one moment. A plain value: it crosses threads and goes into the trace. */
struct BreathState
{
    Seconds time { 0.0 };    // when this was known, on the clock of the source's samples
    std::optional<Bpm> rate; // empty: unknown
    BreathPhase phase = BreathPhase::unknown;
    double position = 0.0;             // how far into the phase, 0..1 (as expected from the last breaths)
    double confidence = 0.0;           // 0..1, calibrated: of answers given with c, a share c is within 1 bpm
    std::optional<Seconds> nextExhale; // when the next out-breath is expected to begin, same clock as `time`
    Seconds nextExhaleSpread { 0.0 };  // one standard deviation of that expectation

    bool operator== (const BreathState&) const = default;
};

/** The words used in files and on screen: inhale, exhale, hold, unknown. */
[[nodiscard]] std::string_view nameOf (BreathPhase) noexcept;

/** The phase of that name; empty when there is none. */
[[nodiscard]] std::optional<BreathPhase> phaseNamed (std::string_view) noexcept;

} // namespace slackwater
