// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Breath/Sources/BreathSource.h"
#include "Breath/Sources/OscBreath.h"

#include <utility>

namespace slackwater::breath
{

/** Breath by OSC while a session plays: live only. */
class OscSource final : public BreathSource
{
public:
    explicit OscSource (OscBreath listening) : osc (std::move (listening)) {}

    [[nodiscard]] BreathState advance (const SourceTick& moment) override { return osc.poll (moment.now); }

    [[nodiscard]] std::uint16_t port() const noexcept { return osc.port(); }

private:
    OscBreath osc;
};

} // namespace slackwater::breath
