// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Breath/Sources/OscBreath.h"

#include "Breath/Tracker/RateBins.h"
#include "Words/Breath.h"

#include <lo/lo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace slackwater::breath
{

namespace
{
constexpr double rateCounts = 15.0;   // seconds that a told rate is believed
constexpr int mostPacketsAtOnce = 64; // a flood must not hold the analysis up

std::optional<double> numberAt (lo_message message, int index)
{
    if (index >= lo_message_get_argc (message))
        return {};
    const char type = lo_message_get_types (message)[index];
    const auto* argument = lo_message_get_argv (message)[index];
    if (! lo_is_numerical_type (static_cast<lo_type> (type)))
        return {};
    const auto value = static_cast<double> (lo_hires_val (static_cast<lo_type> (type), const_cast<lo_arg*> (argument)));
    return std::isfinite (value) ? std::optional { value } : std::nullopt;
}

std::optional<BreathPhase> phaseIn (lo_message message)
{
    if (lo_message_get_argc (message) < 1)
        return {};
    if (lo_message_get_types (message)[0] == LO_STRING)
        return phaseNamed (&lo_message_get_argv (message)[0]->s);
    if (const auto number = numberAt (message, 0))
        return *number > 0.5 ? BreathPhase::inhale : BreathPhase::exhale;
    return {};
}
} // namespace

Result<OscBreath> OscBreath::listen (std::uint16_t port)
{
    auto bound = LoopbackSocket::bind (port);
    if (! bound)
        return fail (ErrorKind::device, {}, {}, words::breath::portInUse, port);
    return OscBreath { std::move (*bound) };
}

void OscBreath::take (std::span<char> packet, Seconds time)
{
    int problem = 0;
    const char* path = lo_get_path (packet.data(), static_cast<ssize_t> (packet.size()));
    lo_message message = path == nullptr ? nullptr : lo_message_deserialise (packet.data(), packet.size(), &problem);
    if (message == nullptr)
        return; // not OSC, or damaged: not ours
    if (path == std::string_view { "/breath/phase" })
    {
        if (const auto phase = phaseIn (message))
            tapped.tap (time, *phase);
    }
    else if (path == std::string_view { "/breath/rate" })
    {
        const auto rate = numberAt (message, 0).value_or (0.0);
        toldRate = rate >= slowestRate && rate <= fastestRate ? std::optional { Bpm { rate } } : std::nullopt;
        toldConfidence = std::clamp (numberAt (message, 1).value_or (0.9), 0.0, 1.0);
        toldAt = time;
    }
    lo_message_free (message);
}

BreathState OscBreath::poll (Seconds time)
{
    std::array<char, 1536> packet {};
    for (int i = 0; i < mostPacketsAtOnce; ++i)
    {
        const auto length = socket.receive (packet);
        if (length == 0)
            break;
        take (std::span { packet }.first (length), time);
    }
    auto state = tapped.stateAt (time);
    if (toldRate && (time - toldAt).count() <= rateCounts)
    {
        state.rate = toldRate;
        state.confidence = toldConfidence;
    }
    return state;
}

} // namespace slackwater::breath
