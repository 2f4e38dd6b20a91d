// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/LoopbackSocket.h"
#include "Breath/Sources/TappedBreath.h"
#include "Model/Result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace slackwater::breath
{

/** Breath from another program or a sensor on this machine, by Open Sound Control 1.0 over UDP. It listens on the
   loopback address only: nobody else's machine can speak to it.

        /breath/phase  s  "inhale", "exhale", "hold" or "unknown", when that phase begins
                       i or f  1 in-breath, 0 out-breath
        /breath/rate   f or i   breaths a minute (3-42); optional second f: confidence 0-1. 0: not known

    The rate message counts for 15 s; without one, the rate comes from the phases. No thread of its own: poll() is
   called by whoever reads it (10 times a second). */
class OscBreath
{
public:
    static constexpr std::uint16_t usualPort = 9127;

    /** Port 0: any free one. */
    [[nodiscard]] static Result<OscBreath> listen (std::uint16_t port = usualPort);

    [[nodiscard]] std::uint16_t port() const noexcept { return socket.port(); }

    /** Takes all messages that have come, as of `time`, and says what is known. */
    [[nodiscard]] BreathState poll (Seconds time);

private:
    explicit OscBreath (LoopbackSocket bound) : socket (std::move (bound)) {}
    void take (std::span<char> packet, Seconds time);

    LoopbackSocket socket;
    TappedBreath tapped;
    std::optional<Bpm> toldRate;
    double toldConfidence = 0.0;
    Seconds toldAt { 0.0 };
};

} // namespace slackwater::breath
