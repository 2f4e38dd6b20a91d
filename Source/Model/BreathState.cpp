// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Model/BreathState.h"

#include <array>
#include <utility>

namespace slackwater
{

namespace
{
constexpr std::array<std::pair<BreathPhase, std::string_view>, 4> names { {
    { BreathPhase::unknown, "unknown" },
    { BreathPhase::inhale, "inhale" },
    { BreathPhase::exhale, "exhale" },
    { BreathPhase::hold, "hold" },
} };
}

std::string_view nameOf (BreathPhase phase) noexcept
{
    for (const auto& [value, name] : names)
        if (value == phase)
            return name;
    return "unknown";
}

std::optional<BreathPhase> phaseNamed (std::string_view wanted) noexcept
{
    for (const auto& [value, name] : names)
        if (name == wanted)
            return value;
    return std::nullopt;
}

} // namespace slackwater
