// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace slackwater::app
{

enum class Weight
{
    light,
    regular,
    medium
};

/** The bytes of an Inter font file. */
[[nodiscard]] std::span<const char> embeddedFont (Weight);

/** Assets/themes/NAME.json; dusk for a name that is not known. */
[[nodiscard]] std::string_view embeddedTheme (std::string_view name);

} // namespace slackwater::app
