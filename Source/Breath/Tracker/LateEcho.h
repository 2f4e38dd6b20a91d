// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>

namespace slackwater::breath
{

/** Finds out that a microphone hears what is played so late that the canceller cannot take it out: a loudspeaker by
    Bluetooth, HDMI or network, or a "microphone" that is the output's own monitor. A wave heard that way sounds like a
    breath, with nobody there.

    Every two seconds the last three seconds of what the canceller left are held against the last eight that were
    played: a whitened cross-correlation (Knapp & Carter 1976, IEEE Trans. ASSP 24:320). It compares waveforms, not
    loudness: somebody who breathes with the wave is no echo of it.

    Threads: one at a time. push() does not allocate. */
class LateEcho
{
public:
    static constexpr Seconds least { 0.5 }, most { 4.5 }; // earlier is the canceller's

    LateEcho();
    ~LateEcho();
    LateEcho (LateEcho&&) noexcept;
    LateEcho& operator= (LateEcho&&) noexcept;

    /** Samples at 16 kHz, as many of each: what the canceller left, and what was played. */
    void push (std::span<const float> cleaned, std::span<const float> reference);

    /** How late what is played comes back; empty: it does not, as far as one can hear. Stays for twenty seconds, for a
        session is silent at times. */
    [[nodiscard]] std::optional<Seconds> delay() const noexcept;

    void reset();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace slackwater::breath
