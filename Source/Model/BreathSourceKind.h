// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slackwater
{

/** Where a person wants the breath of their sessions to come from. */
enum class BreathSourceKind
{
    microphone,
    keys,  // told by pressing them
    osc,   // told by another program on this machine
    none,  // nothing is listened to: the session goes by time
    other, // a word of a later version: it is kept, and refused when a session is to begin
};

/** What files call them, in the order in which they are offered to people. */
inline constexpr std::array<std::pair<BreathSourceKind, std::string_view>, 4> breathSourceNames { {
    { BreathSourceKind::microphone, "microphone" },
    { BreathSourceKind::keys, "keys" },
    { BreathSourceKind::osc, "osc" },
    { BreathSourceKind::none, "none" },
} };

/** Empty for `other`, which has no name of its own. */
[[nodiscard]] constexpr std::string_view nameOf (BreathSourceKind kind) noexcept
{
    for (const auto& [value, name] : breathSourceNames)
        if (value == kind)
            return name;
    return {};
}

/** `other` for a word that is none of them. */
[[nodiscard]] constexpr BreathSourceKind breathSourceNamed (std::string_view wanted) noexcept
{
    for (const auto& [value, name] : breathSourceNames)
        if (name == wanted)
            return value;
    return BreathSourceKind::other;
}

/** The names above, to tell somebody who has written another. */
[[nodiscard]] inline std::vector<std::string> allBreathSources()
{
    std::vector<std::string> names;
    names.reserve (breathSourceNames.size());
    for (const auto& [kind, name] : breathSourceNames)
        names.emplace_back (name);
    return names;
}

} // namespace slackwater
