// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Model/Units.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace slackwater
{

/** A generative bell: it sounds for `length`; what comes after it may begin once `occupies` has passed. */
struct BellProcessor
{
    std::string_view name;
    Seconds length, occupies;
};

/** The names a session may use for what the engine plays without a file. The engine's Instruments.h makes each. */
inline constexpr std::array<std::string_view, 1> bedProcessors { "tide" };
inline constexpr std::array<BellProcessor, 1> bellProcessors { BellProcessor { "bowl", Seconds { 12.0 },
                                                                               Seconds { 6.0 } } };

[[nodiscard]] constexpr bool isBedProcessor (std::string_view name) noexcept
{
    return std::find (bedProcessors.begin(), bedProcessors.end(), name) != bedProcessors.end();
}

[[nodiscard]] constexpr std::optional<BellProcessor> bellProcessorNamed (std::string_view name) noexcept
{
    for (const auto& bell : bellProcessors)
        if (bell.name == name)
            return bell;
    return std::nullopt;
}

[[nodiscard]] constexpr bool isBellProcessor (std::string_view name) noexcept
{
    return bellProcessorNamed (name).has_value();
}

/** How long that bell sounds; zero when there is none of that name. */
[[nodiscard]] constexpr Seconds bellLength (std::string_view name) noexcept
{
    const auto bell = bellProcessorNamed (name);
    return bell ? bell->length : Seconds { 0.0 };
}

} // namespace slackwater
